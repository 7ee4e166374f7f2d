-- One row per month, worker and post: everybody in the snapshot, and how they stand at month end.
-- A worker with an agency row that month counts as agency only, whatever the HR file also says.
with

agency_workers as (
    select distinct
        month,
        worker_ref
    from workforce_snapshot
    where worker_type = 'agency'
),

dated as (
    select
        workforce_snapshot.month,
        months.month_end,
        workforce_snapshot.worker_ref,
        workforce_snapshot.post_ref,
        workforce_snapshot.team_code,
        workforce_snapshot.worker_type,
        workforce_snapshot.role,
        workforce_snapshot.is_registered_sw,
        workforce_snapshot.fte,
        workforce_snapshot.start_date,
        workforce_snapshot.end_date,
        workforce_snapshot.asye_start_date,
        workforce_snapshot.cases_held,
        workforce_snapshot.days_lost_sickness_month,
        workforce_snapshot.absence_status,
        workforce_snapshot.absence_start_date,
        coalesce(workforce_snapshot.requires_supervision, true) as requires_supervision,
        workforce_snapshot.start_date <= months.month_end
        and (workforce_snapshot.end_date is null or workforce_snapshot.end_date > months.month_end)
            as is_employed,
        workforce_snapshot.worker_type in ('employee', 'bank_casual') and agency_workers.worker_ref is null
            as is_directly_paid
    from workforce_snapshot
    inner join months on workforce_snapshot.month = months.month
    left join agency_workers
        on
            workforce_snapshot.month = agency_workers.month
            and workforce_snapshot.worker_ref = agency_workers.worker_ref
)

select
    month,
    month_end,
    worker_ref,
    post_ref,
    team_code,
    role,
    is_registered_sw,
    fte,
    start_date,
    end_date,
    cases_held,
    days_lost_sickness_month,
    absence_status,
    absence_start_date,
    asye_start_date,
    requires_supervision,
    is_employed,
    is_directly_paid,
    is_directly_paid and is_employed as is_in_post,
    worker_type = 'agency' and is_employed as is_agency,
    is_directly_paid and start_date between month and month_end
    and (end_date is null or end_date > month_end) as is_starter,
    is_directly_paid and end_date between month and month_end and start_date < month as is_leaver,
    -- In the assessed and supported year: the first twelve months from its start.
    coalesce(asye_start_date <= month_end and month_end < asye_start_date + interval '12 months', false)
        as is_newly_qualified
from dated
