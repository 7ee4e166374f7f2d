"""Folders of SQL steps and the rows given to them: what every room that runs SQL shares."""
