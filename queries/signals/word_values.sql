-- One row per month of each of these series, with what a rate is made of. A month without a value, and a part-month,
-- has none here; an event that begins a new base is at its month all the same.
select
    spc_values.series_id,
    spc_values.day as month,
    spc_values.value,
    spc_values.is_rebase,
    series_values.numerator,
    series_values.denominator
from spc_values
inner join word_series on spc_values.series_id = word_series.series_id
inner join series_values on spc_values.series_id = series_values.series_id and spc_values.day = series_values.month
