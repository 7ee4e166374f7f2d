-- One row per indicator and month of its grid: from the first month in which all it needs had
-- arrived to the last month of the edition. A month that did not arrive stays, as missing.
with

arrivals as (
    select
        months.month,
        indicator_needs.indicator_id,
        count(*) as needed,
        count(received.month) as arrived,
        bool_or(coalesce(received.is_part_month, false)) as is_part_month
    from months
    cross join indicator_needs
    left join received
        on months.month = received.month and indicator_needs.extract_id = received.extract_id
    group by months.month, indicator_needs.indicator_id
),

starts as (
    select
        indicator_id,
        min(month) as first_month
    from arrivals
    where needed = arrived
    group by indicator_id
)

select
    arrivals.indicator_id,
    arrivals.month,
    arrivals.needed = arrivals.arrived as is_received,
    arrivals.is_part_month
from arrivals
inner join starts on arrivals.indicator_id = starts.indicator_id and arrivals.month >= starts.first_month
