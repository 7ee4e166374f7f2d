-- Of which indicator, part of the service and value of a split no earlier figure is told below managers: between an
-- earlier publication and this edition a team left the part or came into it, and in some month fewer than ten people
-- moved with it; the old figure less the new would be about them. Counted are the staff of the teams that moved, as
-- they were then and as they are now, and whoever is behind the indicator's own figures now; behind a mix they are those
-- of its whole, which has no split. Of a publication whose teams are not known, any could have moved.
-- `figures` and `parts` (queries/ledger/teams.sql, of each publication) are the ledger so far. What is withheld already is not compared again.
with

told as (
    select
        indicator_id,
        breakdown,
        split,
        publication,
        max(publication) filter (where withholds_earlier) over (partition by indicator_id, breakdown, split)
            as withheld_before
    from figures
),

visible as (
    select distinct
        indicator_id,
        breakdown,
        split,
        coalesce(withheld_before, 0) as since
    from told
),

known as (
    select distinct publication from parts
),

months_then as (
    select distinct
        publication,
        breakdown,
        month
    from parts
),

months_now as (
    select distinct
        breakdown,
        month
    from edition.part_teams
),

-- A month in which one of the two has nothing of the part has no two figures either.
compared as (
    select
        months_then.publication,
        months_then.breakdown,
        months_then.month
    from months_then
    inner join months_now on months_then.breakdown = months_now.breakdown and months_then.month = months_now.month
),

teams_then as (
    select
        parts.publication,
        parts.breakdown,
        parts.month,
        parts.team_code,
        parts.people
    from parts
    inner join compared
        on
            parts.publication = compared.publication
            and parts.breakdown = compared.breakdown
            and parts.month = compared.month
),

teams_now as (
    select
        compared.publication,
        compared.breakdown,
        compared.month,
        part_teams.team_code
    from compared
    inner join edition.part_teams
        on compared.breakdown = part_teams.breakdown and compared.month = part_teams.month
),

left_or_joined as (
    select
        publication,
        breakdown,
        month,
        team_code,
        'left' as side
    from teams_then
    union all
    select
        publication,
        breakdown,
        month,
        team_code,
        'joined' as side
    from teams_now
),

-- Those that left and those that joined are each counted by themselves: whoever knows of the ones knows of the others.
moved as (
    select
        publication,
        breakdown,
        month,
        team_code,
        min(side) as side
    from left_or_joined
    group by publication, breakdown, month, team_code
    having count(*) = 1
),

sides as (
    select distinct
        publication,
        breakdown,
        side
    from moved
),

staff_then as (
    select
        publication,
        month,
        team_code,
        max(people) as people
    from parts
    group by publication, month, team_code
),

moved_staff as (
    select
        moved.publication,
        moved.breakdown,
        moved.month,
        moved.side,
        least(nullif(sum(staff_then.people), 0), nullif(sum(team_staff.people), 0)) as people
    from moved
    left join staff_then
        on
            moved.publication = staff_then.publication
            and moved.month = staff_then.month
            and moved.team_code = staff_then.team_code
    left join edition.team_staff on moved.month = team_staff.month and moved.team_code = team_staff.team_code
    group by moved.publication, moved.breakdown, moved.month, moved.side
),

fewest_staff as (
    select
        publication,
        breakdown,
        side,
        coalesce(min(people), 0) as people
    from moved_staff
    group by publication, breakdown, side
),

moved_people as (
    select
        moved.publication,
        moved.breakdown,
        moved.month,
        moved.side,
        indicator_rows.indicator_id,
        indicator_rows.split,
        least(nullif(sum(indicator_rows.people), 0), nullif(sum(indicator_rows.minus_people), 0)) as people
    from moved
    inner join edition.indicator_rows
        on moved.month = indicator_rows.month and moved.team_code = indicator_rows.team_code
    where indicator_rows.people is not null
    group by
        moved.publication, moved.breakdown, moved.month, moved.side, indicator_rows.indicator_id, indicator_rows.split
),

-- Nobody known is few: who was behind an earlier figure is not kept.
counting_people as (
    select distinct
        indicator_id,
        split
    from edition.indicator_rows
    where people is not null
),

fewest_people as (
    select
        sides.publication,
        sides.breakdown,
        sides.side,
        counting_people.indicator_id,
        counting_people.split,
        coalesce(min(moved_people.people), 0) as people
    from sides
    cross join counting_people
    left join moved_people
        on
            sides.publication = moved_people.publication
            and sides.breakdown = moved_people.breakdown
            and sides.side = moved_people.side
            and counting_people.indicator_id = moved_people.indicator_id
            and counting_people.split = moved_people.split
    group by
        sides.publication, sides.breakdown, sides.side, counting_people.indicator_id, counting_people.split
),

-- Each publication by which something was small, and what it was small of.
small as (
    select
        publication,
        breakdown,
        null as indicator_id,
        null as split
    from fewest_staff
    where people < 10
    union all
    select
        publication,
        breakdown,
        indicator_id,
        nullif(split, '') as split
    from fewest_people
    where people < 10
    union all
    select
        told.publication,
        told.breakdown,
        null as indicator_id,
        null as split
    from told
    inner join months_now on told.breakdown = months_now.breakdown
    left join known on told.publication = known.publication
    where known.publication is null
)

select distinct
    visible.indicator_id,
    visible.breakdown,
    visible.split
from visible
inner join small
    on
        visible.breakdown = small.breakdown
        and small.publication >= visible.since
        and (small.indicator_id is null or visible.indicator_id = small.indicator_id)
        and (small.split is null or visible.split = small.split)
