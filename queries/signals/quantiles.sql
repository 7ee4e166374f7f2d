-- One row per indicator, split, breakdown and month with observations: their exact quantile.
-- Observations are one for each person and are never kept: a month that is not computed again has the
-- quantiles it had. Linear between the two nearest ranks (type 7), written with windows so that it reads the same anywhere.
with

ranked as (
    select
        indicator_observations.indicator_id,
        indicator_observations.split,
        breakdown_teams.breakdown,
        breakdown_teams.month,
        cast(indicator_observations.observation as double) as observation,
        row_number() over (
            partition by
                indicator_observations.indicator_id,
                indicator_observations.split,
                breakdown_teams.breakdown,
                breakdown_teams.month
            order by indicator_observations.observation
        ) as place,
        1 + cast(indicator_headers.quantile as double) * (
            count(*) over (
                partition by
                    indicator_observations.indicator_id,
                    indicator_observations.split,
                    breakdown_teams.breakdown,
                    breakdown_teams.month
            ) - 1
        ) as wanted_place
    from indicator_observations
    inner join indicator_headers on indicator_observations.indicator_id = indicator_headers.id
    inner join breakdown_teams
        on
            indicator_observations.month = breakdown_teams.month
            and indicator_observations.team_code = breakdown_teams.team_code
    where indicator_observations.observation is not null
),

neighbours as (
    select
        indicator_id,
        split,
        breakdown,
        month,
        max(wanted_place) - floor(max(wanted_place)) as fraction,
        max(observation) filter (where place = floor(wanted_place)) as below,
        max(observation) filter (where place = ceil(wanted_place)) as above
    from ranked
    group by indicator_id, split, breakdown, month
)

select
    indicator_id,
    split,
    breakdown,
    month,
    below + fraction * (above - below) as value
from neighbours
union all
select
    indicator_id,
    split,
    breakdown,
    month,
    value
from quantiles_before
