-- One row per base that has them: its start, the first twelve values. Nothing later moves it.
select
    base_id,
    min(month) as start_from,
    max(month) as start_until,
    max(place) as last_place,
    cast(sum(amount) as double) / nullif(cast(sum(weight) as double), 0) as level,
    cast(sum(weight) as double) as weights
from word_months
where nth <= 12
group by base_id
having count(*) = 12
