-- The teams that are open and usually there, and are not.
select
    extract_id,
    month,
    team_code
from usual_teams
where not is_present
order by extract_id, month, team_code
