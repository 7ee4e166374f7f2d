-- One row per month, person and team they are in post in at month end: their full-time equivalents there as a
-- registered social worker, of all their posts. Nought for somebody in post who is not registered.
select
    month,
    worker_ref,
    team_code,
    sum(case when is_registered_sw then fte else 0 end) as fte
from staff_months
where is_in_post
group by month, worker_ref, team_code
