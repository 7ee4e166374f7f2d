-- How the text of a cell is read: one macro a type. Null means it cannot be read so.
-- The door and the build read with the same macros, so what was checked is what is counted.
create or replace temp macro squash(written) as
lower(regexp_replace(regexp_replace(written, '^[a-z0-9]{1,2}\) +', '', 'i'), '[^\p{L}\p{N}]', '', 'g'));

create or replace temp macro believable_date(day) as
case when day between date '1900-01-02' and date '2100-12-31' then day end;

create or replace temp macro as_date(written) as believable_date(
    case
        when regexp_full_match(written, '\d{4}-\d{2}-\d{2}([ T].*)?')
            then try_cast(substr(written, 1, 10) as date)
        when regexp_full_match(written, '\d{1,2}/\d{1,2}/\d{4}( \d{1,2}:\d{2}(:\d{2})?)?')
            then cast(try_strptime(split_part(written, ' ', 1), '%d/%m/%Y') as date)
    end
);

create or replace temp macro as_month(written) as cast(date_trunc(
    'month',
    case
        when regexp_full_match(written, '\d{4}-\d{2}') then as_date(written || '-01')
        else as_date(written)
    end
) as date);

create or replace temp macro as_number(written) as try_cast(
    case
        when regexp_full_match(written, '[-+]?\d{1,3}(,\d{3})+(\.\d+)?') then replace(written, ',', '')
        when regexp_full_match(written, '[-+]?(\d+\.?\d*|\.\d+)') then written
    end as decimal(18, 6)
);

create or replace temp macro as_integer(written) as
case when as_number(written) = floor(as_number(written)) then cast(as_number(written) as bigint) end;

create or replace temp macro as_boolean(written) as
    map {
        'y': true, 'yes': true, 'true': true, 't': true, '1': true,
        'n': false, 'no': false, 'false': false, 'f': false, '0': false
    }[squash(written)];

-- The mark a publisher writes where there is no number; null where there is one.
create or replace temp macro as_symbol(written) as
case when lower(trim(written)) in ('c', 'u', 'x', 'z', 'low', ':') then lower(trim(written)) end;

-- The year a published row is for: 2025, or 202425 for a year that spans two.
create or replace temp macro as_year(written) as
case
    when regexp_full_match(written, '(19|20)\d{2}') then cast(written as integer)
    when regexp_full_match(written, '(19|20)\d{4}')
        then cast(substr(written, 1, 4) as integer) + 1
end;
