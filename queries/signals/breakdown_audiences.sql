-- One row per breakdown: its label now, and the least audience that may see it.
-- Fewer than ten people in any month with people, and it is for managers only. Teams always are.
-- When exactly one breakdown of a level is hidden, the next smallest is hidden with it, or a
-- subtraction from the whole service would give it back.
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

latest_labels as (
    select
        breakdown,
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
        else 'board'
    end as audience
from ranked
inner join latest_labels on ranked.breakdown = latest_labels.breakdown and latest_labels.place = 1
