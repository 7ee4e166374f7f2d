-- One row per month, worker and post: everybody in the snapshot, and how they stand at month end.
-- A post has ended when its last day is by month end, as it was told last (end_dates): a snapshot that still showed
-- somebody who had left is corrected by the next ones. A worker who is from an agency at month end counts once, as
-- agency: any other row that still employs them then is left out.
with

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
        end_dates.end_date,
        workforce_snapshot.asye_start_date,
        workforce_snapshot.cases_held,
        workforce_snapshot.days_lost_sickness_month,
        workforce_snapshot.absence_status,
        workforce_snapshot.absence_start_date,
        coalesce(workforce_snapshot.requires_supervision, true) as requires_supervision,
        workforce_snapshot.worker_type in ('employee', 'bank_casual') as is_directly_paid,
        workforce_snapshot.start_date <= months.month_end
        and (end_dates.end_date is null or end_dates.end_date > months.month_end) as is_employed
    from workforce_snapshot
    inner join months on workforce_snapshot.month = months.month
    left join end_dates
        on
            workforce_snapshot.month = end_dates.month
            and workforce_snapshot.worker_ref = end_dates.worker_ref
            and coalesce(workforce_snapshot.post_ref, '') = end_dates.post_ref
),

agency_workers as (
    select distinct
        month,
        worker_ref
    from dated
    where worker_type = 'agency' and is_employed
)

select
    dated.month,
    dated.month_end,
    dated.worker_ref,
    dated.post_ref,
    dated.team_code,
    dated.role,
    dated.is_registered_sw,
    dated.fte,
    dated.start_date,
    dated.end_date,
    dated.cases_held,
    dated.days_lost_sickness_month,
    dated.absence_status,
    dated.absence_start_date,
    dated.asye_start_date,
    dated.requires_supervision,
    dated.is_employed,
    dated.is_directly_paid,
    dated.is_directly_paid and dated.is_employed as is_in_post,
    dated.worker_type = 'agency' and dated.is_employed as is_agency,
    -- In the assessed and supported year: the first twelve months from its start.
    coalesce(
        dated.asye_start_date <= dated.month_end
        and dated.month_end < dated.asye_start_date + interval '12 months',
        false
    ) as is_newly_qualified
from dated
left join agency_workers
    on dated.month = agency_workers.month and dated.worker_ref = agency_workers.worker_ref
where agency_workers.worker_ref is null or dated.worker_type = 'agency' or not dated.is_employed
