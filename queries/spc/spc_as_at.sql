-- One row per point as the Board saw it, the last row of its series cut there: what it was labelled, against
-- which limits, whether that was new, and since when it has stood. Nothing is said before a base has twelve
-- values, and only rows with a value count as the one before.
with

ripened as (
    select
        spc_runs.*,
        relative_to_mean is not null as has_value,
        relative_to_mean is not null and count(relative_to_mean) over so_far >= 12 as is_ripe
    from spc_runs
    window so_far as (
        partition by base_id order by seq rows between unbounded preceding and current row
    )
),

labelled as (
    select
        ripened.*,
        case
            when not is_ripe then null
            when outside_limits then 4 * relative_to_mean
            when ends_trend then 3 * step
            when close_to_limits and ends_two_in_three then 2 * relative_to_mean
            when ends_shift then relative_to_mean
            else 0
        end as signal
    from ripened
),

directed as (
    select
        labelled.*,
        case when has_value then coalesce(sign(signal), 0) end as way
    from labelled
),

followed as (
    select
        directed.*,
        way <> coalesce(lag(way ignore nulls) over in_order, 0) as is_turn
    from directed
    window in_order as (partition by series_id order by seq)
),

stood as (
    select
        followed.*,
        coalesce(way <> 0 and is_turn, false) as is_new,
        case
            when way <> 0 then last_value(case when is_turn then day end ignore nulls) over (
                partition by series_id order by seq rows between unbounded preceding and current row
            )
        end as since
    from followed
)

select
    stood.series_id,
    stood.seq,
    stood.day,
    spc_limits.rebase_group,
    spc_limits.short_group_warning,
    spc_limits.mean,
    spc_limits.lpl,
    spc_limits.upl,
    spc_words.special_cause_type,
    spc_words.point_type,
    spc_assurance.assurance_type,
    stood.is_new,
    stood.since
from stood
inner join spc_series on stood.series_id = spc_series.series_id
inner join spc_limits on stood.base_id = spc_limits.base_id
left join spc_words
    on stood.signal = spc_words.signal and spc_series.improvement_direction = spc_words.improvement_direction
left join spc_assurance
    on
        stood.target_place = spc_assurance.target_place
        and spc_series.improvement_direction = spc_assurance.improvement_direction
