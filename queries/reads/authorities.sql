-- Every authority that has published values, with its region, as last published.
select
    code,
    max(old_code) as old_code,
    max_by(name, period_end) as name,
    max_by(region_code, period_end) as region_code
from published_points
where level = 'local_authority' and code is not null
group by code
order by name
