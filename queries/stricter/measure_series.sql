-- The series of an earlier edition that its readers may still see: those the published one offers them too. An
-- indicator that the published one does not define is as it was.
select series.*
from earlier.measure_series as series
left join published.measure_series as now
    on
        series.indicator_id = now.indicator_id
        and series.breakdown = now.breakdown
        and series.split is not distinct from now.split
where
    now.series_id is not null
    or series.indicator_id not in (select indicator_id from published.definitions)
