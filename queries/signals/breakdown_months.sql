-- One row per month and breakdown that has teams then.
select distinct
    month,
    breakdown
from breakdown_teams
