-- One row per series and month of which something is hidden from everybody but managers: its figure, or its three
-- months' rolling figure, which is seen only where all three months are: less two of them it is the third.
with

hidden as (
    select
        series_id,
        month
    from hidden_as_it_was
    union all
    select
        series_id,
        month
    from hidden_as_now
),

reached as (
    select
        series_id,
        month,
        true as is_hidden
    from hidden
    union all
    select
        series_id,
        cast(month + interval '1 month' as date) as month,
        false as is_hidden
    from hidden
    union all
    select
        series_id,
        cast(month + interval '2 months' as date) as month,
        false as is_hidden
    from hidden
)

select
    series_id,
    month,
    bool_or(is_hidden) as is_hidden
from reached
group by series_id, month
