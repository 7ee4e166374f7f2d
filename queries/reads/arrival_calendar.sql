-- When each month of each extract came, and how complete it is.
select
    extract_id,
    month,
    first_loaded_at,
    latest_loaded_at,
    whole_loaded_at,
    is_back_load,
    rows,
    usual_rows,
    is_steady,
    usual_teams,
    present_teams
from arrival_calendar
order by extract_id, month
