-- How the cells of a series file are read: engine-room spc alone uses these.
create temp macro is_missing(cell) as lower(cell) in ('', 'na', 'nan');

-- Beyond 1e100 the sums of a series no longer fit in a double. DuckDB alone would also read 1_000 and +-1.
create temp macro number_in(cell) as case
    when contains(cell, '_') or starts_with(cell, '+-') then null
    when abs(try_cast(cell as double)) <= 1e100 then try_cast(cell as double)
end;

create temp macro flag_in(cell) as case
    when lower(cell) in ('1', 'true', 'yes') then true
    when lower(cell) in ('0', 'false', 'no') then false
end;

-- Year first or, with slashes, day first.
create temp macro day_in(cell) as case
    when regexp_full_match(cell, '[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}') and not starts_with(cell, '0000')
        then cast(try_strptime(cell, '%Y-%m-%d') as date)
    when regexp_full_match(cell, '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}') and not ends_with(cell, '0000')
        then cast(try_strptime(cell, '%d/%m/%Y') as date)
end;

-- And how they are written: a number as Python writes it, NaN where a limit does not exist.
create temp macro flag_cell(flag) as case when flag then 'TRUE' when not flag then 'FALSE' end;

create temp macro limit_cell(number) as coalesce(cast(number as varchar), 'NaN');

-- Text that a spreadsheet would run as a formula is marked as text, as in every download.
create temp macro whole_lines(cell) as replace(replace(cell, chr(13) || chr(10), chr(10)), chr(13), chr(10));

create temp macro safe_cell(cell) as
case when regexp_matches(cell, '^[=+\-@\t\r\n]') then '''' else '' end || whole_lines(cell);

create temp macro quoted_cell(cell) as
case when regexp_matches(cell, '[",\n]') then '"' || replace(cell, '"', '""') || '"' else cell end;
