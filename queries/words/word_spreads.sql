-- One row per month judged that stands for others, and question: the spread of its difference, as a multiple of the
-- scatter from one month to the next. Months h apart differ by the square root of D(h) = (1 - carry^h) / (1 - carry),
-- which is h where all is carried; a difference weighed w has the variance - sum of w(a) w(b) D(a - b), each pair once.
with

paired as (
    select
        earlier.base_id,
        earlier.place,
        case
            when earlier.carry = 1 then later.at_place - earlier.at_place
            else (1 - pow(earlier.carry, later.at_place - earlier.at_place)) / nullif(1 - earlier.carry, 0)
        end as apart,
        earlier.one * later.one as one,
        earlier.two * later.two as two,
        earlier.since_start * later.since_start as since_start,
        earlier.lately * later.lately as lately
    from word_parts as earlier
    inner join word_parts as later
        on
            earlier.base_id = later.base_id
            and earlier.place = later.place
            and earlier.at_place < later.at_place
),

summed as (
    select
        base_id,
        place,
        -sum(cast(one * apart as decimal(18, 12))) as one,
        -sum(cast(two * apart as decimal(18, 12))) as two,
        -sum(cast(since_start * apart as decimal(18, 12))) as since_start,
        -sum(cast(lately * apart as decimal(18, 12))) as lately
    from paired
    group by base_id, place
)

select
    base_id,
    place,
    questions.question,
    sqrt(greatest(cast(case questions.question
        when 'one' then one
        when 'two' then two
        when 'start' then since_start
        else lately
    end as double), 0)) as times_scatter
from summed
cross join (values ('one'), ('two'), ('start'), ('lately')) as questions (question)
