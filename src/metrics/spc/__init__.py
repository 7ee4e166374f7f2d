"""The SPC engine on any series of yours: a CSV file in, a CSV file out."""
