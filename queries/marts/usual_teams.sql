-- One row per extract, month that came and team that is open and usually there: whether it is.
-- Usually there: it had rows in at least two thirds of the months among the six before that came
-- whole, of which there are three or more; so a team that stays away is told of twice before that is usual.
-- Where teams take turns (audits) none are compared: those there in five of six months must be four
-- fifths of those that send rows in a month.
with

whole as (
    select
        extract_id,
        month,
        bool_or(is_whole) as is_whole
    from deliveries
    group by extract_id, month
),

earlier as (
    select
        this.extract_id,
        this.month,
        before.month as earlier_month,
        count(*) over (partition by this.extract_id, this.month) as months_before
    from whole as this
    inner join whole as before
        on
            this.extract_id = before.extract_id
            and before.month < this.month
            and before.month >= this.month - interval '6 months'
    where before.is_whole
),

times as (
    select
        earlier.extract_id,
        earlier.month,
        earlier.months_before,
        extract_month_teams.team_code,
        count(*) as months_there,
        count(*) * 3 >= earlier.months_before * 2 as is_usual,
        count(*) * 6 >= earlier.months_before * 5 as is_regular
    from earlier
    inner join extract_month_teams
        on
            earlier.extract_id = extract_month_teams.extract_id
            and earlier.earlier_month = extract_month_teams.month
    where earlier.months_before >= 3 and extract_month_teams.team_code is not null
    group by earlier.extract_id, earlier.month, earlier.months_before, extract_month_teams.team_code
),

compared as (
    select
        extract_id,
        month
    from times
    group by extract_id, month
    having sum(case when is_regular then 1 else 0 end) * 5 * max(months_before) >= sum(months_there) * 4
),

-- A team that closed within the month has nothing to send at its end.
open_teams as (
    select distinct
        months.month,
        teams.team_code
    from months
    inner join teams
        on months.month_end >= teams.valid_from and (teams.valid_to is null or teams.valid_to >= months.month_end)
)

select
    times.extract_id,
    times.month,
    times.team_code,
    here.team_code is not null as is_present
from times
inner join compared on times.extract_id = compared.extract_id and times.month = compared.month
inner join open_teams on times.month = open_teams.month and times.team_code = open_teams.team_code
left join extract_month_teams as here
    on times.extract_id = here.extract_id and times.month = here.month and times.team_code = here.team_code
where times.is_usual
order by times.extract_id, times.month, times.team_code
