"""Display frames and downloads: the only room that knows pandas."""
