-- One row per indicator, value of its split and reorganised part of the service of which one reading less the other
-- is fewer than ten people in some month: the teams that moved. Counted are the staff of those teams, and whoever is
-- behind the indicator's own figures; behind a mix they are those of its whole, which has no split.
with

moved_staff as (
    select
        moved_teams.as_it_was,
        moved_teams.month,
        count(distinct staff_teams.worker_ref) as people
    from moved_teams
    inner join staff_teams
        on moved_teams.month = staff_teams.month and moved_teams.team_code = staff_teams.team_code
    group by moved_teams.as_it_was, moved_teams.month
),

fewest_staff as (
    select
        as_it_was,
        min(people) as people
    from moved_staff
    group by as_it_was
),

moved_people as (
    select
        indicator_rows.indicator_id,
        indicator_rows.split,
        moved_teams.as_it_was,
        moved_teams.month,
        least(nullif(sum(indicator_rows.people), 0), nullif(sum(indicator_rows.minus_people), 0)) as people
    from moved_teams
    inner join indicator_rows
        on moved_teams.month = indicator_rows.month and moved_teams.team_code = indicator_rows.team_code
    where indicator_rows.people is not null
    group by indicator_rows.indicator_id, indicator_rows.split, moved_teams.as_it_was, moved_teams.month
),

fewest_people as (
    select
        indicator_id,
        split,
        as_it_was,
        min(people) as people
    from moved_people
    group by indicator_id, split, as_it_was
)

select
    series.indicator_id,
    series.split,
    series.as_it_was
from series
left join fewest_staff on series.as_it_was = fewest_staff.as_it_was
left join fewest_people
    on
        series.indicator_id = fewest_people.indicator_id
        and fewest_people.split in (series.split, '')
        and series.as_it_was = fewest_people.as_it_was
where
    series.breakdown <> series.as_it_was
    and (coalesce(fewest_staff.people, 0) < 10 or fewest_people.people < 10)
