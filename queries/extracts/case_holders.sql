-- One row per month and registered social worker, agency included, who holds at least one case.
select
    month,
    worker_ref,
    team_code,
    fte,
    cases_held,
    cast(cases_held as double) / nullif(cast(fte as double), 0) as cases_per_fte,
    case when is_newly_qualified then 15 else 20 end as threshold
from staff_people
where is_registered_sw and cases_held >= 1 and fte > 0
