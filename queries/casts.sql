-- How the text of a cell is read: one macro a type. Null means it cannot be read so.
-- The door and the build read with the same macros, so what was checked is what is counted, and the
-- archive keeps every cell as it was written. A form macro names the repair a reading was: each is
-- counted and listed at the door with the cell before and after.
create or replace temp macro squash(written) as
lower(regexp_replace(regexp_replace(written, '^[a-z0-9]{1,2}\) +', '', 'i'), '[^\p{L}\p{N}]', '', 'g'));

-- A mark that says more than the code it stands at, or doubts it: Good?, <Good, RI+, Good -, (yes), -1.
create or replace temp macro is_qualified(written) as
regexp_matches(written, '[?<>!*+~^=†‡]|^[-–] ?\d|[-–—/]$|^\(.*\)$|^\[.*\]$');

-- What a cell spells, as codes are looked up; null where a mark qualifies it.
create or replace temp macro spelling(written) as case when not is_qualified(written) then squash(written) end;

-- Why a cell holds no value although something is written in it.
create or replace temp macro absent_mark(written) as
case
    when regexp_full_match(written, '< ?\d+|c|C|\*+|[Ss]uppressed|[Ww]ithheld') then 'withheld'
    when
        regexp_full_match(
            lower(written),
            '[-–—?.]+|n/?[ak]|n\.a\.?|\\n|tbc|tba|unknown|not known|not recorded|none|null|nil return|nan|\(?blank\)?'
        )
        then 'not given'
end;

create or replace temp macro is_excel_error(written) as regexp_full_match(
    upper(written),
    '#(REF!|N/A|DIV/0!|VALUE!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|NOT CALCULATED)|#{3,}'
);

-- What the door writes for a workbook's formula without a value.
create or replace temp macro is_not_calculated(written) as written = '#NOT CALCULATED';

-- What the door writes for a workbook's cell that is merged with others, so that nobody knows whose it is.
create or replace temp macro is_merged(written) as written = '#MERGED';

-- What it writes for a text of which parts are struck out or raised.
create or replace temp macro is_partly_read(written) as written in ('#PARTLY STRUCK', '#RAISED');

-- Dates that spreadsheets and systems write where there is none, the last or the first that they know; midnight of no
-- day is a spreadsheet's nought.
create or replace temp macro is_filler_date(written) as
regexp_full_match(
    written,
    '(1900[/.-]?0?1[/.-]?0?[01]|0?[01][/. -]?(0?1|(?i:jan(uary)?))[/. -]?1900|00?[/.-]00?[/.-]0000|0000-?00-?00'
    || '|(9999|4712)[/.-]?12[/.-]?31|31[/. -]?(12|(?i:dec(ember)?))[/. -]?(9999|4712)|12/31/(9999|4712)|2958465(\.0+)?'
    || '|0(\.0+)?|1899-12-3[01]|3[01][/. -](12|(?i:dec(ember)?))[/. -]1899|00:00:00)'
    || '([ T]\d{1,2}:\d{2}[\d:.]*( ?(?i:[ap]m))?Z?)?'
);

create or replace temp macro month_number(name) as
map {
    'jan': '01', 'feb': '02', 'mar': '03', 'apr': '04', 'may': '05', 'jun': '06',
    'jul': '07', 'aug': '08', 'sep': '09', 'oct': '10', 'nov': '11', 'dec': '12'
}[lower(substr(name, 1, 3))];

create or replace temp macro is_iso_date(written) as
regexp_full_match(written, '(19|20)\d{2}-\d{2}-\d{2}');

-- The shapes of date that are read besides 2025-06-30, each named once: the binder copies a macro as often as it is
-- written, and a case over date_shape would look at every cell with every pattern for each shape.
create or replace temp macro is_date_with_time(written) as
regexp_full_match(
    written,
    '(19|20)\d{2}-\d{2}-\d{2}[ T]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?( ?(?i:[ap]m))?( ?(Z|[+-]\d{2}(:?\d{2})?))?'
);

create or replace temp macro is_date_day_first(written) as
regexp_full_match(
    written,
    '((?i:mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(?i:day)?,? )?'
    || '\d{1,2}[/.-]\d{1,2}[/.-](19|20)\d{2}( \d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?( ?(?i:[ap]m))?)?'
);

create or replace temp macro is_date_two_digit_year(written) as
regexp_full_match(written, '\d{1,2}[/.-]\d{1,2}[/.-]\d{2}');

-- 30 June 2025, and with a time as databases write it: 30-JUN-25 12.00.00 AM, 30JUN2025:00:00:00.
create or replace temp macro is_date_month_name(written) as
regexp_full_match(
    written,
    '((?i:mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(?i:day)?,? )?\d{1,2}(st|nd|rd|th)?[ /-]?'
    || '(?i:jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?'
    || '|nov(ember)?|dec(ember)?)[ /,-]*((19|20)\d{2}|\d{2})'
    || '( \d{1,2}[:.]\d{2}([:.]\d{2}([.,]\d+)?)?( ?(?i:[ap]m))?|:\d{2}:\d{2}:\d{2}(\.\d+)?)?'
);

-- Jun 30 2025 12:00AM, June 30, 2025.
create or replace temp macro is_date_month_name_first(written) as
regexp_full_match(
    written,
    '(?i:jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?'
    || '|nov(ember)?|dec(ember)?) +\d{1,2}(st|nd|rd|th)?,? +(19|20)\d{2}'
    || '( \d{1,2}:\d{2}(:\d{2}([.:]\d+)?)?( ?(?i:[ap]m))?)?'
);

create or replace temp macro is_date_year_first(written) as
regexp_full_match(
    written,
    '(19|20)\d{2}[/.]\d{1,2}[/.]\d{1,2}( \d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?)?|(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])'
);

create or replace temp macro is_date_excel_serial(written) as
regexp_full_match(written, '[2-6]\d{4}(\.0+)?');

-- Null for any other shape.
create or replace temp macro date_shape(written) as
case
    when is_date_with_time(written) then 'date-with-time'
    when is_date_day_first(written) then 'date-day-first'
    when is_date_two_digit_year(written) then 'date-two-digit-year'
    when is_date_month_name(written) or is_date_month_name_first(written) then 'date-month-name'
    when is_date_year_first(written) then 'date-year-first'
    when is_date_excel_serial(written) then 'date-excel-serial'
end;

-- A year of two digits: 70 to 99 are of the last century.
create or replace temp macro whole_year(digits) as
case when length(digits) = 4 then digits when digits >= '70' then '19' || digits else '20' || digits end;

-- The day as text that casts to it. Most cells are plain.
create or replace temp macro date_text(written) as
case
    when is_iso_date(written) then written
    when is_date_with_time(written) then substr(written, 1, 10)
    when is_date_day_first(written)
        then regexp_replace(written, '^[^\d]*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}).*$', '\3-\2-\1')
    when is_date_two_digit_year(written)
        then
            whole_year(substr(written, length(written) - 1))
            || regexp_replace(written, '^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2}$', '-\2-\1')
    when is_date_month_name(written)
        then
            whole_year(regexp_extract(written, '\d(st|nd|rd|th)?[ /-]?[A-Za-z]+[ /,-]*(\d{4}|\d{2})', 2))
            || '-' || month_number(regexp_extract(written, '\d(st|nd|rd|th)?[ /-]?([A-Za-z]+)', 2))
            || '-' || regexp_extract(written, '(\d{1,2})', 1)
    when is_date_month_name_first(written)
        then
            regexp_extract(written, '\d{4}') || '-' || month_number(written)
            || '-' || regexp_extract(written, '(\d{1,2})', 1)
    when is_date_year_first(written)
        then regexp_replace(written, '^(\d{4})[/.]?(\d{1,2})[/.]?(\d{1,2})( .*)?$', '\1-\2-\3')
    when is_date_excel_serial(written)
        then cast(date '1899-12-30' + try_cast(substr(written, 1, 5) as integer) as varchar)
end;

-- 1 January 1900 is what systems write for no date at all. A nullif would bind and read the text twice.
create or replace temp macro as_date(written) as
try_cast(regexp_replace(date_text(written), '^1900-0?1-0?1$', '') as date);

create or replace temp macro as_iso_date(written) as
case when is_iso_date(written) then try_cast(written as date) end;

-- Which repair read the date; null where none was needed or it cannot be read.
create or replace temp macro date_form(written) as
case
    when is_filler_date(written) then 'date-filler'
    when as_date(written) is not null then date_shape(written)
end;

-- The second number cannot be a month, the first can: the column is written month first.
create or replace temp macro is_month_first(written) as
coalesce(
    try_cast(regexp_extract(written, '^(\d{1,2})[/.-]\d{1,2}[/.-](\d{4}|\d{2})( .*)?$', 1) as integer) <= 12
    and try_cast(regexp_extract(written, '^\d{1,2}[/.-](\d{1,2})[/.-](\d{4}|\d{2})( .*)?$', 1) as integer)
    between 13 and 31
    and not is_filler_date(written),
    false
);

-- A date of three pairs of digits read with its year first: 18-03-12 is 12 March 2018.
create or replace temp macro as_short_year_first(written) as
try_cast(
    whole_year(substr(written, 1, 2)) || regexp_replace(written, '^\d{2}[/.-](\d{2})[/.-](\d{2})$', '-\1-\2') as date
);

-- Whether a day of the week stands before a date and is not its own.
create or replace temp macro is_of_another_weekday(written, read_as) as
lower(substr(written, 1, 3)) in ('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')
and lower(substr(written, 1, 3)) <> lower(substr(dayname(read_as), 1, 3));

-- The day of the month: of a date that is written year first, as a workbook's own dates arrive, and of one that is
-- written day first.
create or replace temp macro day_year_first(written) as
case when is_iso_date(written) or is_date_with_time(written) then try_cast(substr(written, 9, 2) as integer) end;

create or replace temp macro day_day_first(written) as
case
    when is_date_day_first(written) or is_date_two_digit_year(written)
        then try_cast(regexp_extract(written, '(\d{1,2})[/.-]', 1) as integer)
end;

create or replace temp macro as_named_month(written) as
case
    when
        regexp_full_match(
            written,
            '(?i:jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?'
            || '|nov(ember)?|dec(ember)?)[ /-]?((19|20)\d{2}|\d{2})'
        )
        then
            try_cast(
                whole_year(regexp_extract(written, '(\d+)$', 1))
                || '-' || month_number(regexp_extract(written, '([A-Za-z]+)', 1)) || '-01' as date
            )
end;

-- 202506 and 06/2025.
create or replace temp macro is_month_in_figures(written) as
regexp_full_match(written, '20\d{2}(0[1-9]|1[0-2])|(0?[1-9]|1[0-2])/20\d{2}');

create or replace temp macro month_figures(written) as
case
    when contains(written, '/') then regexp_replace(lpad(written, 7, '0'), '^(\d{2})/(\d{4})$', '\2-\1')
    else regexp_replace(written, '^(\d{4})(\d{2})$', '\1-\2')
end;

create or replace temp macro as_month(written) as cast(date_trunc(
    'month',
    case
        when regexp_full_match(written, '\d{4}-\d{2}') then as_iso_date(written || '-01')
        when is_month_in_figures(written) then as_iso_date(month_figures(written) || '-01')
        else coalesce(as_date(written), as_named_month(written))
    end
) as date);

-- A month alone, in a column of month ends, is its last day.
create or replace temp macro as_month_end(written) as coalesce(
    as_date(written),
    last_day(
        case
            when regexp_full_match(written, '\d{4}-\d{2}') then as_iso_date(written || '-01')
            when is_month_in_figures(written) then as_iso_date(month_figures(written) || '-01')
            else as_named_month(written)
        end
    )
);

create or replace temp macro month_form(written) as
case
    when as_named_month(written) is not null then 'date-month-name'
    when is_month_in_figures(written) then 'date-year-first'
    else date_form(written)
end;

create or replace temp macro as_number(written) as try_cast(
    case
        when regexp_full_match(written, '[-+]?\d{1,3}(,\d{3})+(\.\d+)?') then replace(written, ',', '')
        when regexp_full_match(written, '[-+]?(\d+\.?\d*|\.\d+)') then written
    end as decimal(18, 6)
);

create or replace temp macro as_integer(written) as
case when as_number(written) = floor(as_number(written)) then cast(as_number(written) as bigint) end;

-- The full-time equivalent of a person: a share, a percentage, or weekly hours over standard hours.
create or replace temp macro is_percent(written) as
regexp_full_match(written, '\d+([.,]\d+)? ?%');

create or replace temp macro is_hours_in_words(written) as
regexp_full_match(lower(written), '\d+([.,]\d+)? ?(h|hr|hrs|hour|hours)( ?(a|per|/) ?(wk|week))?');

create or replace temp macro is_fte_in_words(written) as
regexp_full_match(lower(written), '\d+([.,]\d+)? ?(fte|wte)');

create or replace temp macro is_decimal_comma(written) as
regexp_full_match(written, '\d{1,2},\d{1,6}');

create or replace temp macro fte_unit(written) as
case
    when as_number(written) is not null and as_number(written) <= 1.5 then 'fte'
    when is_percent(written) then 'percent'
    when is_hours_in_words(written) then 'hours'
    when is_fte_in_words(written) then 'fte in words'
    when is_decimal_comma(written) then 'decimal comma'
    when as_number(written) > 40 then 'beyond hours'
    when as_number(written) is not null then 'hours'
end;

create or replace temp macro fte_digits(written) as
try_cast(replace(regexp_extract(written, '^([0-9.,+-]+)', 1), ',', '.') as decimal(18, 6));

-- A number whose percent sign says its scale, 15% for 15; and one with a decimal comma.
create or replace temp macro as_percent_number(written) as
coalesce(as_number(written), case when is_percent(written) then fte_digits(written) end);

create or replace temp macro as_comma_number(written) as
coalesce(as_number(written), case when is_decimal_comma(written) then fte_digits(written) end);

-- Whether a column writes decimal commas: some number does, and none writes a decimal point.
create or replace temp macro are_commas(written) as
coalesce(
    bool_or(case when contains(written, ',') then is_decimal_comma(written) end)
    and not bool_or(case when contains(written, '.') then regexp_full_match(written, '-?\d+\.\d+') else false end),
    false
);

-- The same cases as fte_unit, in the same order. A number above 1.5 without its unit is weekly hours only in a
-- column of weekly hours, and there a number up to 1.5 is neither: null. So is 0.8%, which is a share or a percent.
create or replace temp macro as_fte(written, standard_hours, is_of_hours) as
case
    when is_of_hours and as_number(written) <= 1.5 then null
    when as_number(written) <= 1.5 then as_number(written)
    when is_percent(written) and fte_digits(written) <= 1.5 then null
    when is_percent(written) then cast(fte_digits(written) / 100 as decimal(18, 6))
    when is_hours_in_words(written) then cast(fte_digits(written) / standard_hours as decimal(18, 6))
    when is_fte_in_words(written) or is_decimal_comma(written) then fte_digits(written)
    when as_number(written) > 40 or not is_of_hours then as_number(written)
    when as_number(written) is not null then cast(fte_digits(written) / standard_hours as decimal(18, 6))
end;

-- Whether a column is of weekly hours: most of its plain numbers are above what a full-time equivalent can be, some
-- are a full-time week, and hardly any more than that. Percents and days a week are none.
create or replace temp macro are_hours(written, standard_hours) as
coalesce(
    avg(case when as_number(written) > 1.5 then 1 when as_number(written) is not null then 0 end) > 0.5
    and avg(case when as_number(written) > 40 then 1 when as_number(written) > 1.5 then 0 end) <= 0.1
    and bool_or(abs(as_number(written) - standard_hours) <= 1),
    false
);

create or replace temp macro fte_form(written) as
map {
    'percent': 'fte-percent', 'hours': 'fte-hours', 'fte in words': 'number-with-words',
    'decimal comma': 'number-decimal-comma'
}[fte_unit(written)];

create or replace temp macro as_boolean(written) as
coalesce(
    map {'yes': true, 'no': false, '1.0': true, '0.0': false}[written],
    map {
        'y': true, 'yes': true, 'true': true, 't': true, '1': true,
        'n': false, 'no': false, 'false': false, 'f': false, '0': false
    }[spelling(written)]
);

-- A reference in scientific notation has lost digits: what it was cannot be told from it.
create or replace temp macro is_scientific(written) as
regexp_full_match(written, '\d(\.\d+)?[eE][+-]\d+');

-- A letter or two may be somebody's code, so fewer marks mean nothing here.
create or replace temp macro as_reference(written) as
case
    when not regexp_matches(written, '^[-–—?*#\\nNtTuU]|[eE][+-]') then written
    when
        not regexp_full_match(lower(written), '[-–—?*]+|n/[ak]|\\n|tbc|tba|unknown|not known|none|null')
        and not is_scientific(written) and not is_merged(written) and not is_partly_read(written)
        then written
end;

-- What tells who somebody is, anywhere in a cell: a National Insurance number, an electronic mail address, a
-- registration with Social Work England, a telephone number.
create or replace temp macro is_personal(written) as
regexp_matches(upper(written), '(^|[^A-Z0-9])[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]([^A-Z0-9]|$)')
or regexp_matches(written, '[^@\s]+@[^@\s]+\.[^@\s]+')
or regexp_matches(upper(written), '(^|[^A-Z0-9])(SW ?[1-9]\d{4,5}|SWE[ :]+(SW ?)?\d{3,7})([^A-Z0-9]|$)')
or regexp_matches(
    written, '(^|[^0-9A-Za-z])((\+44|0044) ?\(?0?\)? ?\d|07\d{9}|0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4})([^0-9]|\d|$)'
);

-- Ten digits, each weighted from 10 to 1: a whole multiple of 11 is an NHS number (NHS data dictionary).
create or replace temp macro is_nhs_number(digits) as (
    10 * try_cast(substr(digits, 1, 1) as integer) + 9 * try_cast(substr(digits, 2, 1) as integer)
    + 8 * try_cast(substr(digits, 3, 1) as integer) + 7 * try_cast(substr(digits, 4, 1) as integer)
    + 6 * try_cast(substr(digits, 5, 1) as integer) + 5 * try_cast(substr(digits, 6, 1) as integer)
    + 4 * try_cast(substr(digits, 7, 1) as integer) + 3 * try_cast(substr(digits, 8, 1) as integer)
    + 2 * try_cast(substr(digits, 9, 1) as integer) + try_cast(substr(digits, 10, 1) as integer)
) % 11 = 0;

-- A letter that checks twelve digits, each weighted from 2 to 13 (DfE guide to unique pupil numbers).
create or replace temp macro is_pupil_number(written) as substr(
    'ABCDEFGHJKLMNPQRTUVWXYZ',
    1 + (
        2 * try_cast(substr(written, 2, 1) as integer) + 3 * try_cast(substr(written, 3, 1) as integer)
        + 4 * try_cast(substr(written, 4, 1) as integer) + 5 * try_cast(substr(written, 5, 1) as integer)
        + 6 * try_cast(substr(written, 6, 1) as integer) + 7 * try_cast(substr(written, 7, 1) as integer)
        + 8 * try_cast(substr(written, 8, 1) as integer) + 9 * try_cast(substr(written, 9, 1) as integer)
        + 10 * try_cast(substr(written, 10, 1) as integer) + 11 * try_cast(substr(written, 11, 1) as integer)
        + 12 * try_cast(substr(written, 12, 1) as integer) + 13 * try_cast(substr(written, 13, 1) as integer)
    ) % 23, 1
) = upper(left(written, 1));

-- The number of a patient or a pupil. Looked for in references of persons and in texts only: what systems number
-- with ten digits, such as sessions, passes the first by chance one time in eleven.
create or replace temp macro has_patient_or_pupil_number(written) as
case
    when regexp_matches(written, '(^|[^0-9A-Za-z])\d{3}[ -]?\d{3}[ -]?\d{4}([^0-9A-Za-z]|$)')
        then
            is_nhs_number(regexp_replace(regexp_extract(
                written, '(^|[^0-9A-Za-z])(\d{3}[ -]?\d{3}[ -]?\d{4})([^0-9A-Za-z]|$)', 2
            ), '[ -]', '', 'g'))
    when regexp_matches(written, '(^|[^0-9A-Za-z])[A-Za-z]\d{12}([^0-9A-Za-z]|$)')
        then is_pupil_number(regexp_extract(written, '(^|[^0-9A-Za-z])([A-Za-z]\d{12})([^0-9A-Za-z]|$)', 2))
    else false
end;

-- An initial with its full stop, and a word: J. Smith2.
create or replace temp macro is_initialled(written) as
regexp_matches(written, '(^|[^A-Za-z])[A-Za-z]\. ?[A-Z][a-z]+');

-- A day in figures, which in a text about somebody may be a birth date.
create or replace temp macro has_day(written) as
regexp_matches(written, '(^|\D)(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(19|20)\d{2}-\d{2}-\d{2})(\D|$)');

-- The same, day first.
create or replace temp macro has_day_first(written) as
regexp_matches(written, '(^|\D)\d{1,2}[/.-]\d{1,2}[/.-](19|20)?\d{2}(\D|$)');

-- What a reference looks like: letters, digits and few marks, without spaces but before a part with digits. A name
-- does not look so.
create or replace temp macro is_like_a_reference(written) as
length(written) <= 40
and regexp_full_match(written, '[A-Za-z0-9_./:#&-]+( [A-Za-z0-9_./:#-]*\d[A-Za-z0-9_./:#-]*)*');

-- A letter or digit of another script that looks like a Latin one, or a mark that turns the text around.
create or replace temp macro is_look_alike(written) as regexp_matches(
    written,
    '[\p{Cyrillic}\p{Greek}\p{Armenian}\p{Cherokee}\x{202A}-\x{202E}\x{2066}-\x{2069}'
    || '\x{2100}-\x{214F}\x{FF00}-\x{FFEF}\x{1D400}-\x{1D7FF}]'
);

-- Text that a spreadsheet would run as a formula.
create or replace temp macro is_formula(written) as
regexp_matches(written, '^[=+@-]') and absent_mark(written) is null and as_number(written) is null;

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
