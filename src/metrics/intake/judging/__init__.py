"""What is wrong with rows: one by one, against each other, and beside what is published."""
