-- One row per fault: its file and row; of one row's faults, those of a lower rank are told first; the column,
-- what stands there, what should (like_text: the text of an earlier row) and what to do.
with

-- Rows whose choices are not those of their series' first row, a row for each such choice.
others as (
    select
        file_values.row,
        file_values.series_id,
        unnest(['improvement_direction', 'target', 'screen_outliers', 'fix_after_n_points', 'rebase_dates'])
            as column_name,
        unnest([1, 2, 3, 4, 5]) as place,
        unnest([
            file_rows.improvement_direction,
            file_rows.target,
            file_rows.screen_outliers,
            file_rows.fix_after_n_points,
            file_rows.rebase_dates
        ]) as found,
        unnest([
            file_choices.improvement_direction,
            file_choices.target,
            file_choices.screen_outliers,
            file_choices.fix_after_n_points,
            file_choices.rebase_dates
        ]) as like_text,
        unnest([
            file_choices.direction_is_told,
            file_choices.target_is_told,
            file_choices.screen_is_told,
            file_choices.fix_is_told,
            file_choices.rebase_is_told
        ]) as is_told,
        file_choices.first_row
    from file_values
    inner join file_rows on file_values.row = file_rows.row
    inner join file_choices on file_values.series_id = file_choices.series_id
    where not file_values.repeats_choices
)

select
    false as in_cases,
    row,
    0 as rank,
    'case_id' as column_name,
    case_id as found,
    cast(null as varchar) as like_text,
    'the name of a series' as expected,
    'Name the series this row belongs to.' as mend
from file_rows
where $has_case_column and case_id = ''

union all

select
    true as in_cases,
    row,
    0 as rank,
    'case_id' as column_name,
    case_id as found,
    null as like_text,
    'the name of a series' as expected,
    'Name the series this row belongs to.' as mend
from cases_rows
where case_id = ''

union all

select
    true as in_cases,
    cases_rows.row,
    1 as rank,
    'case_id' as column_name,
    cases_rows.case_id as found,
    null as like_text,
    concat('one row per case; row ', file_told.row, ' has it too') as expected,
    'Keep one.' as mend
from cases_rows
inner join file_told on cases_rows.case_id = file_told.case_id and cases_rows.row > file_told.row

union all

select
    false as in_cases,
    first_row as row,
    1 as rank,
    'case_id' as column_name,
    case_id as found,
    null as like_text,
    concat('a case of ', $cases_name) as expected,
    concat('Add the case to ', $cases_name, '.') as mend
from file_choices
where $cases_name is not null and told_row is null

union all

select
    false as in_cases,
    row,
    10 + place as rank,
    column_name,
    found,
    like_text,
    concat(' as in row ', first_row) as expected,
    'Repeat one choice on every row of a series.' as mend
from others
where not is_told and found <> like_text

union all

select * from file_options

union all

select
    false as in_cases,
    row,
    30 as rank,
    'value' as column_name,
    written as found,
    null as like_text,
    'a number such as 12.5, or nothing' as expected,
    'Correct the value, or leave the cell empty if it is missing.' as mend
from file_values
where value is null and not is_missing(written)

union all

select
    false as in_cases,
    row,
    31 as rank,
    'rebase' as column_name,
    rebase as found,
    null as like_text,
    '1 or 0, TRUE or FALSE, or nothing' as expected,
    'Write one of these.' as mend
from file_rows
where flag_in(rebase) is null and not is_missing(rebase)

union all

select
    false as in_cases,
    file_rows.row,
    32 as rank,
    'date' as column_name,
    file_rows.date as found,
    null as like_text,
    'a date as 2025-06-30 or 30/06/2025' as expected,
    'Write the date in one of these ways.' as mend
from file_rows
inner join file_days on file_rows.date = file_days.date
where file_days.day is null

union all

select
    false as in_cases,
    file_values.row,
    33 as rank,
    'date' as column_name,
    file_rows.date as found,
    null as like_text,
    concat('one row per date in a series; row ', file_repeated.first_row, ' has this date too') as expected,
    'Keep one of the two rows, or tell the series apart by case_id.' as mend
from file_repeated
inner join file_values
    on
        file_repeated.series_id = file_values.series_id
        and file_repeated.day = file_values.day
        and file_values.row > file_repeated.first_row
inner join file_rows on file_values.row = file_rows.row

order by in_cases, row, rank
