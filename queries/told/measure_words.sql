-- One row per series and month with a value, of the series whose changes are told: the three answers as they could be
-- given that month, and the numbers to work each out again. Differences are held against limit times spread, after
-- half a step is given away: z is what is left in spreads.
with

tested as (
    select
        base_id,
        place,
        max(watch) as watch_limit,
        max(really) as really_limit,
        max(case when question = 'one' then level_then end) as expected,
        max(case when question = 'one' then spread end) as expected_spread,
        max(case when question = 'one' then half_step end) as expected_half_step,
        max(case when question = 'one' then z end) as z,
        max(case when question = 'two' then level_now end) as two_months,
        max(case when question = 'two' then level_then end) as two_months_expected,
        max(case when question = 'two' then spread end) as two_months_spread,
        max(case when question = 'two' then z end) as two_months_z,
        max(case when question = 'start' then level_then end) as start_level,
        max(case when question = 'start' then level_now end) as level_since,
        max(case when question = 'start' then difference end) as start_difference,
        max(case when question = 'start' then spread end) as start_spread,
        max(case when question = 'start' then z end) as start_z,
        max(case when question = 'start' then limit_told end) as start_limit,
        max(case when question = 'lately' then level_then end) as level_before,
        max(case when question = 'lately' then level_now end) as level_lately,
        max(case when question = 'lately' then difference end) as lately_difference,
        max(case when question = 'lately' then spread end) as lately_spread,
        max(case when question = 'lately' then z end) as lately_z,
        max(case when question = 'lately' then limit_told end) as lately_limit,
        max(case when question = 'lately' then keep end) as lately_keep_limit
    from word_tests
    group by base_id, place
)

select
    told.series_id,
    told.month,
    told.this_month,
    told.this_month_way,
    told.told_by,
    told.changed_in,
    told.against_start,
    told.lately,
    told.is_stock,
    tested.expected,
    tested.expected_spread,
    tested.expected_half_step,
    tested.z,
    tested.two_months,
    tested.two_months_expected,
    tested.two_months_spread,
    tested.two_months_z,
    tested.watch_limit,
    tested.really_limit,
    word_usual.level as usual_level,
    usual_from.month as usual_from,
    usual_until.month as usual_until,
    word_usual.months as usual_months,
    word_scatter.scatter,
    word_scatter.is_known as is_scatter_known,
    case when tested.start_level is not null then word_start.start_from end as start_from,
    case when tested.start_level is not null then word_start.start_until end as start_until,
    word_since_start.now_from as since_from,
    tested.start_level,
    tested.level_since,
    tested.start_difference,
    tested.start_spread,
    tested.start_z,
    tested.start_limit,
    word_before.then_from as before_from,
    word_before.then_until as before_until,
    word_before.now_from as lately_from,
    tested.level_before,
    tested.level_lately,
    tested.lately_difference,
    tested.lately_spread,
    tested.lately_z,
    tested.lately_limit,
    tested.lately_keep_limit
from word_told as told
left join tested on told.base_id = tested.base_id and told.place = tested.place
left join word_usual on told.base_id = word_usual.base_id and told.place = word_usual.place
left join word_scatter on told.base_id = word_scatter.base_id and told.place = word_scatter.place
left join word_months as usual_from
    on word_usual.base_id = usual_from.base_id and word_usual.first_place = usual_from.place
left join word_months as usual_until
    on word_usual.base_id = usual_until.base_id and word_usual.last_place = usual_until.place
left join word_start on told.base_id = word_start.base_id
left join word_since_start on tested.base_id = word_since_start.base_id and tested.place = word_since_start.place
left join word_before on tested.base_id = word_before.base_id and tested.place = word_before.place
order by told.series_id, told.month
