"""Charts drawn from frozen answers: the only room that knows Plotly and SVG. Pure functions, no clock."""

from plotly.graph_objects import Figure

__all__ = ["Figure"]
