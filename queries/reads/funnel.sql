-- One row per place and share given: how far the share lies from the centre of its place, and the limits that its size and
-- the spread between shares leave it. $shares is a list of {place, part, numerator, denominator, takes_part}; one that takes no
-- part is held against those that do, and one without a numerator is a size at which only limits are wanted. Numerators are
-- part of their denominators, and these are above nought.
-- Scores on the arcsine scale, $tail of them at either end pulled in (Spiegelhalter 2005); the variance between shares is added to that
-- of counting (DerSimonian and Laird 1986), and is not estimated from fewer than five. docs/funnel.md has every formula.
with

given as (
    select unnest($shares) as share
),

sized as (
    select
        share.place,
        share.part,
        cast(share.numerator as double) as numerator,
        cast(share.denominator as double) as denominator,
        share.takes_part
    from given
),

centres as (
    select
        place,
        count(*) as parts,
        asin(sqrt(least(sum(numerator) / nullif(sum(denominator), 0), 1))) as centre
    from sized
    where takes_part
    group by place
),

-- The variance of an arcsine share of n is 1 / 4n, so that its weight is 4n and its score 2 sqrt(n) times its distance.
scored as (
    select
        sized.place,
        sized.part,
        sized.numerator,
        sized.denominator,
        sized.takes_part,
        centres.centre,
        centres.parts,
        4 * sized.denominator as weight,
        asin(sqrt(sized.numerator / nullif(sized.denominator, 0))) - centres.centre as distance
    from sized
    inner join centres on sized.place = centres.place
),

ranked as (
    select
        place,
        2 * sqrt(denominator) * distance as score,
        row_number() over (partition by place order by 2 * sqrt(denominator) * distance) as rank,
        1 + cast($tail as double) * (parts - 1) as low_rank,
        parts - cast($tail as double) * (parts - 1) as high_rank
    from scored
    where takes_part
),

-- Linear between the two nearest ranks (type 7), written so that it reads the same anywhere.
neighbours as (
    select
        place,
        max(low_rank) - floor(max(low_rank)) as low_fraction,
        max(high_rank) - floor(max(high_rank)) as high_fraction,
        max(score) filter (where rank = floor(low_rank)) as under_low,
        max(score) filter (where rank = ceil(low_rank)) as over_low,
        max(score) filter (where rank = floor(high_rank)) as under_high,
        max(score) filter (where rank = ceil(high_rank)) as over_high
    from ranked
    group by place
),

pulled_in as (
    select
        scored.place,
        scored.weight,
        least(
            greatest(
                2 * sqrt(scored.denominator) * scored.distance,
                neighbours.under_low + neighbours.low_fraction * (neighbours.over_low - neighbours.under_low)
            ),
            neighbours.under_high + neighbours.high_fraction * (neighbours.over_high - neighbours.under_high)
        ) as score
    from scored
    inner join neighbours on scored.place = neighbours.place
    where scored.takes_part
),

summed as (
    select
        place,
        sum(score * score) as squares,
        sum(weight) - sum(weight * weight) / nullif(sum(weight), 0) as precision
    from pulled_in
    group by place
),

spread as (
    select
        scored.place,
        scored.part,
        scored.numerator,
        scored.denominator,
        scored.takes_part,
        scored.centre,
        scored.parts,
        scored.distance,
        summed.squares / nullif(scored.parts, 0) as dispersion,
        case when scored.parts >= 5 then (summed.squares - (scored.parts - 1)) / nullif(summed.precision, 0) end
            as variance_found,
        sqrt(2 * (scored.parts - 1)) / nullif(summed.precision, 0) as variance_error,
        1 / nullif(scored.weight, 0) as variance_of_counting
    from scored
    inner join summed on scored.place = summed.place
),

-- Limits stay on the scale: beyond nought, or beyond all, an arcsine would turn back.
lined as (
    select
        spread.*,
        case when variance_found is not null then greatest(variance_found, 0) end as variance_between,
        sqrt(variance_of_counting + coalesce(greatest(variance_found, 0), 0)) as deviation
    from spread
)

select
    place,
    part,
    numerator,
    denominator,
    parts,
    100 * pow(sin(centre), 2) as centre,
    dispersion,
    variance_between,
    100 * sin(2 * centre) * sqrt(variance_between) as spread_between,
    pow(100 * sin(2 * centre), 2) * variance_found as squared_spread,
    pow(100 * sin(2 * centre), 2) * variance_error as squared_spread_error,
    distance / nullif(deviation, 0) as score,
    100 * pow(sin(greatest(centre - 1.959964 * deviation, 0)), 2) as low_95,
    100 * pow(sin(least(centre + 1.959964 * deviation, pi() / 2)), 2) as high_95,
    100 * pow(sin(greatest(centre - 3.090232 * deviation, 0)), 2) as low_998,
    100 * pow(sin(least(centre + 3.090232 * deviation, pi() / 2)), 2) as high_998,
    takes_part
from lined
order by place, part nulls last, denominator
