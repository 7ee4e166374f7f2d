"""What counts: the rows of an extract that stand, given some batches. Asked here and nowhere else."""
