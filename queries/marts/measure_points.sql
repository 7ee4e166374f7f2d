-- One row per series and month: everything a page shows of it.
with

dated as (
    select
        spc_points.*,
        spc_values.month
    from spc_points
    inner join spc_values on spc_points.series_id = spc_values.series_id and spc_points.seq = spc_values.seq
)

select
    series_values.series_id,
    series_values.month,
    series_values.value,
    series_values.missing,
    series_values.numerator,
    series_values.denominator,
    series_values.minus_numerator,
    series_values.minus_denominator,
    series_values.interval_low,
    series_values.interval_high,
    series_values.rolling_value,
    series_values.is_part_month,
    targets_in_force.target,
    targets_in_force.set_by_meeting,
    this.mean,
    this.lpl,
    this.upl,
    coalesce(this.rebase_group, 0) as base,
    coalesce(this.short_group_warning, false) as is_trial,
    this.as_at_special_cause_type as special_cause_type,
    this.as_at_point_type as point_type,
    this.as_at_assurance_type as assurance,
    coalesce(this.as_at_is_new, false) as is_new,
    since.month as since
from series_values
left join targets_in_force
    on series_values.series_id = targets_in_force.series_id and series_values.month = targets_in_force.month
left join dated as this on series_values.series_id = this.series_id and series_values.month = this.month
left join dated as since on this.series_id = since.series_id and this.as_at_since_seq = since.seq
order by series_values.series_id, series_values.month
