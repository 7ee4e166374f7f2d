-- One row per month, agency social worker and post: why they are here.
-- Their assignment open at month end says so; of two, the one that began last.
select
    social_workers.month,
    social_workers.worker_ref,
    social_workers.team_code,
    social_workers.fte,
    open_assignments.cover_reason
from social_workers
left join open_assignments
    on
        social_workers.month = open_assignments.month
        and social_workers.worker_ref = open_assignments.worker_ref
where social_workers.is_agency
