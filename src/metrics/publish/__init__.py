"""The one room that changes what viewers see: load, rehearse, roll back, rebuild."""
