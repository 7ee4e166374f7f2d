-- One row per point: since when the signal it had as the last of its series has stood, and where the last
-- row's target lies (SPEC 10). Only rows with a value count as the one before.
with

directed as (
    select
        spc_labels.*,
        case when has_value then coalesce(cast(sign(as_at_signal) as integer), 0) end as way
    from spc_labels
),

followed as (
    select
        directed.*,
        way <> coalesce(lag(way ignore nulls) over in_order, 0) as is_turn,
        last_value(target_place) over (
            partition by series_id order by seq rows between unbounded preceding and unbounded following
        ) as last_target_place
    from directed
    window in_order as (partition by series_id order by seq)
)

select
    series_id,
    seq,
    signal,
    as_at_signal,
    target_place,
    last_target_place,
    coalesce(way <> 0 and is_turn, false) as as_at_is_new,
    case
        when way <> 0 then max(case when is_turn then seq end) over (
            partition by series_id order by seq rows between unbounded preceding and current row
        )
    end as as_at_since_seq
from followed
