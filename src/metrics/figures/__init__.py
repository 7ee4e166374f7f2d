"""Charts drawn from frozen answers: the only room that knows Plotly. Pure functions, no clock."""
