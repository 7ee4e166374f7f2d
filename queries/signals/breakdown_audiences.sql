-- One row per breakdown: its label now, and the least audience that may see it.
-- Fewer than ten people in any month with people, and it is for managers only. Teams always are.
-- When exactly one breakdown of a level is hidden, the next smallest is hidden with it, or a
-- subtraction from the whole service would give it back. For the same reason a breakdown as now is shown only
-- where ten people or more are in the teams that moved, in each month that has any of them.
with

smallest as (
    select
        breakdown,
        level,
        min(people) filter (where people > 0) as people
    from breakdown_people
    group by breakdown, level
),

ranked as (
    select
        breakdown,
        level,
        people,
        row_number() over (partition by level order by people asc nulls first, breakdown asc) as place,
        sum(case when people is null or people < 10 then 1 else 0 end) over (partition by level) as small_ones
    from smallest
),

reorganised_breakdowns as (
    select distinct as_it_was
    from breakdown_teams
    where as_it_was <> breakdown
),

-- In the breakdown by one reading and not by the other.
moved_teams as (
    select
        breakdown_teams.month,
        breakdown_teams.team_code,
        breakdown_teams.as_it_was
    from breakdown_teams
    inner join reorganised_breakdowns on breakdown_teams.as_it_was = reorganised_breakdowns.as_it_was
    group by breakdown_teams.month, breakdown_teams.team_code, breakdown_teams.as_it_was
    having count(*) = 1
),

moved_people as (
    select
        moved_teams.as_it_was,
        moved_teams.month,
        count(distinct staff_teams.worker_ref) as people
    from moved_teams
    inner join staff_teams
        on moved_teams.month = staff_teams.month and moved_teams.team_code = staff_teams.team_code
    group by moved_teams.as_it_was, moved_teams.month
),

fewest_moved as (
    select
        as_it_was,
        min(people) as people
    from moved_people
    group by as_it_was
),

latest_labels as (
    select
        breakdown,
        as_it_was,
        label,
        row_number() over (partition by breakdown order by month desc) as place
    from breakdown_teams
)

select
    ranked.breakdown,
    ranked.level,
    latest_labels.label,
    case
        when ranked.level = 'service' then 'board'
        when ranked.level = 'team' then 'manager'
        when ranked.people is null or ranked.people < 10 then 'manager'
        when ranked.small_ones = 1 and ranked.place = 2 then 'manager'
        when latest_labels.as_it_was <> ranked.breakdown and coalesce(fewest_moved.people, 0) < 10 then 'manager'
        else 'board'
    end as audience
from ranked
inner join latest_labels on ranked.breakdown = latest_labels.breakdown and latest_labels.place = 1
left join fewest_moved on latest_labels.as_it_was = fewest_moved.as_it_was
