-- One row per month and registered social worker, agency included, who holds at least one case.
-- The threshold is compared by multiplying, which is exact: 12 cases at 0.6 are 20 each and not over.
select
    month,
    worker_ref,
    team_code,
    fte,
    cases_held,
    cases_held > fte * case when is_newly_qualified then 15 else 20 end as is_over_threshold
from staff_people
where is_registered_sw and cases_held >= 1 and fte > 0
