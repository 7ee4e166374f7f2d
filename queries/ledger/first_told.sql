-- The publication that told a month's figures first, of every month of the whole service up to a publication.
select
    month,
    min(publication) as publication
from figures
where publication <= $until and breakdown = 'service' and value is not null
group by month
order by month
