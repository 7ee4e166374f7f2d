"""A folder that is watched: what is dropped into it is loaded, and put away with its reasons."""
