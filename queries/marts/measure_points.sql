-- One row per series and month: everything a page shows of it; and the least level of disclosure that sees its figure,
-- its rolling figure, and what its limits say.
select
    series_values.series_id,
    series_values.month,
    case when hidden_points.is_hidden then 'manager' else series.disclosure end as disclosure,
    case when hidden_points.month is not null then 'manager' else series.disclosure end as rolling_disclosure,
    case when series_values.month >= silent_series.silent_from then 'manager' else series.disclosure end
        as signals_disclosure,
    series_values.people,
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
    this.special_cause_type,
    this.point_type,
    this.assurance_type as assurance,
    coalesce(this.is_new, false) as is_new,
    this.since
from series_values
inner join series on series_values.series_id = series.series_id
left join hidden_points
    on series_values.series_id = hidden_points.series_id and series_values.month = hidden_points.month
left join silent_series on series_values.series_id = silent_series.series_id
left join targets_in_force
    on series_values.series_id = targets_in_force.series_id and series_values.month = targets_in_force.month
left join spc_as_at as this on series_values.series_id = this.series_id and series_values.month = this.day
order by series_values.series_id, series_values.month
