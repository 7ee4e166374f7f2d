-- One row per month, person, team and kind of movement: what it did to the full-time equivalents of registered social
-- workers in post there. In post when the month began, and all movements, make in post at its end, exactly:
-- starter, leaver, moved_in and moved_out (between teams), hours, registration (became registered, or is no longer).
-- A person in post at both ends moves as many hours as one team lost and another gained; the rest is a change of
-- hours. One who came and left within the month is a starter and a leaver.
with

both_ends as (
    select
        month,
        worker_ref,
        team_code,
        fte as fte_before,
        0 as fte_after,
        1 as was_there,
        0 as is_there
    from in_post_before
    union all
    select
        month,
        worker_ref,
        team_code,
        0 as fte_before,
        fte as fte_after,
        0 as was_there,
        1 as is_there
    from in_post
),

by_team as (
    select
        month,
        worker_ref,
        team_code,
        cast(sum(fte_before) as decimal(18, 6)) as fte_before,
        cast(sum(fte_after) as decimal(18, 6)) as fte_after,
        max(was_there) as was_there,
        max(is_there) as is_there
    from both_ends
    group by month, worker_ref, team_code
),

by_person as (
    select
        month,
        worker_ref,
        team_code,
        fte_after - fte_before as fte_change,
        greatest(fte_after - fte_before, 0) as gained,
        greatest(fte_before - fte_after, 0) as lost,
        max(was_there) over (partition by month, worker_ref) = 1 as was_in_post,
        max(is_there) over (partition by month, worker_ref) = 1 as is_in_post,
        sum(fte_before) over (partition by month, worker_ref) > 0
        and sum(fte_after) over (partition by month, worker_ref) > 0 as is_registered_throughout
    from by_team
),

-- How much of what this team gained or lost is left to move once the teams before it, by code, have had theirs.
left_to_move as (
    select
        by_person.*,
        least(sum(gained) over whole, sum(lost) over whole)
        - coalesce(sum(gained) over earlier_teams, 0) as left_to_gain,
        least(sum(gained) over whole, sum(lost) over whole)
        - coalesce(sum(lost) over earlier_teams, 0) as left_to_lose
    from by_person
    where was_in_post and is_in_post and is_registered_throughout
    window
        whole as (partition by month, worker_ref),
        earlier_teams as (
            partition by month, worker_ref order by team_code rows between unbounded preceding and 1 preceding
        )
),

moved as (
    select
        month,
        worker_ref,
        team_code,
        fte_change,
        greatest(least(gained, left_to_gain), 0) as moved_in,
        greatest(least(lost, left_to_lose), 0) as moved_out
    from left_to_move
),

arrived as (
    select distinct month
    from staff_months
),

passing as (
    select
        brief_stays.month,
        brief_stays.worker_ref,
        brief_stays.team_code,
        brief_stays.fte
    from brief_stays
    inner join arrived on brief_stays.month = arrived.month
    left join by_person
        on brief_stays.month = by_person.month and brief_stays.worker_ref = by_person.worker_ref
    where by_person.worker_ref is null
),

listed as (
    select
        month,
        worker_ref,
        team_code,
        case
            when not was_in_post then 'starter'
            when not is_in_post then 'leaver'
            else 'registration'
        end as kind,
        fte_change
    from by_person
    where not (was_in_post and is_in_post and is_registered_throughout)
    union all
    select
        month,
        worker_ref,
        team_code,
        'moved_in' as kind,
        moved_in as fte_change
    from moved
    union all
    select
        month,
        worker_ref,
        team_code,
        'moved_out' as kind,
        -moved_out as fte_change
    from moved
    union all
    select
        month,
        worker_ref,
        team_code,
        'hours' as kind,
        fte_change - moved_in + moved_out as fte_change
    from moved
    union all
    select
        month,
        worker_ref,
        team_code,
        'starter' as kind,
        fte as fte_change
    from passing
    union all
    select
        month,
        worker_ref,
        team_code,
        'leaver' as kind,
        -fte as fte_change
    from passing
)

select
    month,
    worker_ref,
    team_code,
    kind,
    cast(sum(fte_change) as decimal(18, 6)) as fte_change
from listed
where fte_change <> 0
group by month, worker_ref, team_code, kind
