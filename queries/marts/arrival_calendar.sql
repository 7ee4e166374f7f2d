-- One row per extract with a due day and month: when it came, and how complete it is.
-- Rows are compared with the median of the months among the six before that came whole, where there
-- are three or more; teams by usual_teams. In a steady extract two thirds of those months lie within
-- 5% of the median: only there does a shortfall of 5% say that rows are missing. A plan is as long as it is.
with

every_month as (
    select month from months
    union
    select month from deliveries
),

calendar as (
    select
        due_extracts.extract_id,
        due_extracts.is_plan,
        every_month.month
    from due_extracts
    cross join every_month
),

came as (
    select
        extract_id,
        month,
        min(loaded_at) as first_loaded_at,
        max(loaded_at) as latest_loaded_at,
        min(case when is_whole then loaded_at end) as whole_loaded_at,
        min(case when is_whole then number end) as whole_number
    from deliveries
    group by extract_id, month
),

-- A load that is the first to bring more than three months is history loaded at once: not late.
back_loads as (
    select
        extract_id,
        whole_number
    from came
    where whole_number is not null
    group by extract_id, whole_number
    having count(*) > 3
),

sizes as (
    select
        extract_id,
        month,
        sum(rows) as rows
    from extract_month_teams
    group by extract_id, month
),

arrived as (
    select
        calendar.extract_id,
        calendar.month,
        calendar.is_plan,
        came.first_loaded_at,
        came.latest_loaded_at,
        came.whole_loaded_at,
        came.month is not null and back_loads.whole_number is not null as is_back_load,
        case when came.month is not null then coalesce(sizes.rows, 0) end as rows
    from calendar
    left join came on calendar.extract_id = came.extract_id and calendar.month = came.month
    left join back_loads
        on came.extract_id = back_loads.extract_id and came.whole_number = back_loads.whole_number
    left join sizes on calendar.extract_id = sizes.extract_id and calendar.month = sizes.month
),

earlier as (
    select
        this.extract_id,
        this.month,
        before.rows
    from arrived as this
    inner join arrived as before
        on
            this.extract_id = before.extract_id
            and before.month < this.month
            and before.month >= this.month - interval '6 months'
    where before.whole_loaded_at is not null
),

medians as (
    select
        extract_id,
        month,
        median(rows) as usual_rows
    from earlier
    group by extract_id, month
    having count(*) >= 3
),

usual as (
    select
        medians.extract_id,
        medians.month,
        medians.usual_rows,
        sum(case when abs(earlier.rows - medians.usual_rows) * 20 <= medians.usual_rows then 1 else 0 end) * 3
        >= count(*) * 2 as is_steady
    from medians
    inner join earlier on medians.extract_id = earlier.extract_id and medians.month = earlier.month
    group by medians.extract_id, medians.month, medians.usual_rows
),

teams_there as (
    select
        extract_id,
        month,
        count(*) as usual_teams,
        sum(case when is_present then 1 else 0 end) as present_teams
    from usual_teams
    group by extract_id, month
)

select
    arrived.extract_id,
    arrived.month,
    arrived.first_loaded_at,
    arrived.latest_loaded_at,
    arrived.whole_loaded_at,
    arrived.is_back_load,
    cast(arrived.rows as bigint) as rows,
    cast(usual.usual_rows as double) as usual_rows,
    coalesce(usual.is_steady, false) and not arrived.is_plan as is_steady,
    coalesce(teams_there.usual_teams, 0) as usual_teams,
    cast(coalesce(teams_there.present_teams, 0) as bigint) as present_teams
from arrived
left join usual on arrived.extract_id = usual.extract_id and arrived.month = usual.month
left join teams_there on arrived.extract_id = teams_there.extract_id and arrived.month = teams_there.month
order by arrived.extract_id, arrived.month
