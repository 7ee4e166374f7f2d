-- One row per label and direction of improvement: its words (SPEC 7), and what it then means (SPEC 8).
with

labels (signal, special_cause_type) as (
    values
    (4, 'Above UCL'),
    (3, '7 Point Trend (Increasing)'),
    (2, '2 in 3 Above CL'),
    (1, '7 Points Above CL'),
    (0, 'Common Cause'),
    (-1, '7 Points Below CL'),
    (-2, '2 in 3 Below CL'),
    (-3, '7 Point Trend (Decreasing)'),
    (-4, 'Below LCL')
),

directions (improvement_direction, good) as (
    values ('increase', 1), ('decrease', -1), ('neutral', 0)
)

select
    labels.signal,
    directions.improvement_direction,
    labels.special_cause_type,
    case
        when labels.signal = 0 then 'common_cause'
        when labels.signal * directions.good > 0 then 'special_cause_improvement'
        when labels.signal * directions.good < 0 then 'special_cause_concern'
        when labels.signal > 0 then 'special_cause_neutral_high'
        else 'special_cause_neutral_low'
    end as point_type
from labels
cross join directions
