-- One row per choice of a series that cannot be read: what was expected, and what to do.
with

readings as (
    select
        series_id,
        'improvement_direction' as option,
        1 as place,
        improvement_direction as text,
        direction_is_told as is_told,
        improvement_direction in ('', 'increase', 'decrease', 'neutral') as is_read,
        'one of increase, decrease, neutral' as expected,
        'Say which way is better.' as mend
    from file_choices

    union all

    select
        series_id,
        'target' as option,
        2 as place,
        target as text,
        target_is_told as is_told,
        is_missing(target) or number_in(target) is not null as is_read,
        'a number such as 12.5, or nothing' as expected,
        'Write the target as a number, or leave it out.' as mend
    from file_choices

    union all

    select
        series_id,
        'screen_outliers' as option,
        3 as place,
        screen_outliers as text,
        screen_is_told as is_told,
        is_missing(screen_outliers) or flag_in(screen_outliers) is not null as is_read,
        '1 or 0, TRUE or FALSE, or nothing' as expected,
        'Write one of these.' as mend
    from file_choices

    union all

    select
        series_id,
        'fix_after_n_points' as option,
        4 as place,
        fix_after_n_points as text,
        fix_is_told as is_told,
        is_missing(fix_after_n_points) or coalesce(number_in(fix_after_n_points) >= 12, false) as is_read,
        case
            when number_in(fix_after_n_points) is null then 'a number such as 12.5, or nothing' else '12 or more'
        end as expected,
        'Fix limits after 12 points or more, or leave it out.' as mend
    from file_choices

    union all

    select
        file_choices.series_id,
        'rebase_dates' as option,
        5 as place,
        file_choices.rebase_dates as text,
        file_choices.rebase_is_told as is_told,
        false as is_read,
        'dates as 2025-06-30, parted by semicolons' as expected,
        'Write every date so.' as mend
    from file_choices
    inner join file_rebases on file_choices.series_id = file_rebases.series_id
    where file_rebases.day is null
)

select
    readings.is_told as in_cases,
    case when readings.is_told then file_choices.told_row else file_choices.first_row end as row,
    20 + readings.place as rank,
    readings.option as column_name,
    readings.text as found,
    cast(null as varchar) as like_text,
    readings.expected,
    readings.mend
from readings
inner join file_choices on readings.series_id = file_choices.series_id
where not readings.is_read
