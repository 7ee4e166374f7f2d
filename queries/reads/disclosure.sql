-- The level of the readers this file is for.
select disclosure
from edition_facts
