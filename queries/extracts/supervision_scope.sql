-- One row per month and person whose personal supervision can be judged: how long since the last.
-- In scope: needs supervision, has served at least one interval, and has not been absent for all of it.
-- Interval: weekly for six weeks from the start of the assessed and supported year, fortnightly to six
-- months, then 31 days. Three days' grace counts as in date and is said in each definition.
with

intervals as (
    select
        staff_people.*,
        case
            when asye_start_date is null or asye_start_date > month_end then 31
            when date_diff('day', asye_start_date, month_end) < 42 then 7
            when month_end < asye_start_date + interval '6 months' then 14
            else 31
        end as interval_days
    from staff_people
    where requires_supervision
),

in_scope as (
    select intervals.*
    from intervals
    where
        date_diff('day', start_date, month_end) >= interval_days
        and not (
            coalesce(absence_status, 'none') <> 'none'
            and absence_start_date is not null
            and date_diff('day', absence_start_date, month_end) >= interval_days
        )
)

select
    in_scope.month,
    in_scope.worker_ref,
    in_scope.team_code,
    in_scope.is_agency,
    in_scope.is_newly_qualified,
    in_scope.interval_days,
    date_diff('day', last_personal_supervision.last_held_date, in_scope.month_end) as days_since,
    date_diff('day', coalesce(last_personal_supervision.last_held_date, in_scope.start_date), in_scope.month_end)
    - in_scope.interval_days as days_past_due,
    coalesce(
        date_diff('day', last_personal_supervision.last_held_date, in_scope.month_end)
        <= in_scope.interval_days + 3,
        false
    ) as is_in_date
from in_scope
left join last_personal_supervision
    on
        in_scope.worker_ref = last_personal_supervision.worker_ref
        and in_scope.month = last_personal_supervision.month
