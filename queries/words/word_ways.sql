-- One row per direction of improvement: which side is good, and how the two sides are called.
select
    directions.improvement_direction,
    directions.good,
    sides.side,
    case
        when directions.good * sides.side > 0 then 'better'
        when directions.good * sides.side < 0 then 'worse'
        when sides.side > 0 then 'higher'
        else 'lower'
    end as way,
    case
        when directions.good * sides.side > 0 then 'getting_better'
        when directions.good * sides.side < 0 then 'slipping_back'
        when sides.side > 0 then 'rising'
        else 'falling'
    end as going
from (values ('increase', 1), ('decrease', -1), ('neutral', 0)) as directions (improvement_direction, good)
cross join (values (1), (-1)) as sides (side)
