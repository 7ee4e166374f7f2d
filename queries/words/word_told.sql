-- One row per month with a value: the three answers as they could be given then. Before the twelfth value of a base it
-- is too early; where too many months are missing to judge by, that is said. Of a stock, most of which is the same
-- counted again, what chance could have done is stated as a fact: the difference is exact, whatever moved it.
with

named as (
    select
        word_months.*,
        word_series.improvement_direction,
        word_months.nth < 12 as is_early,
        word_months.nth < 15 as is_early_since,
        word_standing.side as month_side,
        word_standing.changed_at,
        word_standing.this_month as month_word,
        word_standing.told_by,
        word_sides.since_start,
        word_lately.side as lately_side,
        word_lately.given_back
    from word_months
    inner join word_series on word_months.series_id = word_series.series_id
    left join word_standing on word_months.base_id = word_standing.base_id and word_months.place = word_standing.place
    left join word_sides on word_months.base_id = word_sides.base_id and word_months.place = word_sides.place
    left join word_lately on word_months.base_id = word_lately.base_id and word_months.place = word_lately.place
)

select
    named.series_id,
    named.base_id,
    named.month,
    named.place,
    named.carry >= 0.8 as is_stock,
    case
        when named.is_early then 'too_early'
        when named.month_word is null then 'months_missing'
        else named.month_word
    end as this_month,
    this_way.way as this_month_way,
    named.told_by,
    since.month as changed_in,
    case
        when named.is_early_since then 'too_early'
        when named.since_start is null then 'months_missing'
        when named.since_start <> 0 then start_way.way
        when named.carry >= 0.8 then 'stated'
        else 'no_clear_difference'
    end as against_start,
    case
        when named.is_early then 'too_early'
        when named.lately_side is null then 'months_missing'
        when given_way.way = 'worse' then 'losing_ground'
        when named.lately_side <> 0 then lately_way.going
        else 'steady'
    end as lately
from named
left join word_ways as this_way
    on named.improvement_direction = this_way.improvement_direction and named.month_side = this_way.side
left join word_ways as start_way
    on named.improvement_direction = start_way.improvement_direction and named.since_start = start_way.side
left join word_ways as lately_way
    on named.improvement_direction = lately_way.improvement_direction and named.lately_side = lately_way.side
left join word_ways as given_way
    on named.improvement_direction = given_way.improvement_direction and named.given_back = given_way.side
left join word_months as since
    on named.base_id = since.base_id and named.changed_at = since.place
