-- One row per indicator and month of its grid: from the first month in which all it needs had
-- arrived to the last month of the edition. A month that did not arrive stays, as missing; so does one in which a
-- column it needs is empty in every row: nobody wrote it down, which is not to say that there was nothing.
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

unrecorded as (
    select distinct
        months.month,
        indicator_columns.indicator_id
    from months
    cross join indicator_columns
    left join extract_month_columns
        on
            months.month = extract_month_columns.month
            and indicator_columns.extract_id = extract_month_columns.extract_id
            and indicator_columns.column_name = extract_month_columns.column_name
    where extract_month_columns.month is null
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
    arrivals.needed = arrivals.arrived as has_arrived,
    arrivals.needed = arrivals.arrived and unrecorded.month is null as is_received,
    arrivals.is_part_month
from arrivals
inner join starts on arrivals.indicator_id = starts.indicator_id and arrivals.month >= starts.first_month
left join unrecorded
    on arrivals.indicator_id = unrecorded.indicator_id and arrivals.month = unrecorded.month
