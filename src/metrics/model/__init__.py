"""Frozen shapes that travel between rooms. No behaviour beyond what a shape knows of itself."""
