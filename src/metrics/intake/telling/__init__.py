"""What the door answers, and how each fault is said."""
