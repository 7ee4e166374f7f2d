/*
title      = "Agency social workers in numbers"
subtitle   = "full-time equivalents at month end"
theme      = "workforce"
kind       = "indicator"
question   = "How many agency social workers do we have?"
definition = "Registered agency social workers at month end, in full-time equivalents. Project teams count. Whoever is both an employee and from an agency then counts as agency only."
measure    = "count"
unit       = "fte"
people     = "workers"
polarity   = "no_judgement"
carry      = 0.9
extracts   = ["workforce_snapshot", "teams"]
published  = "dfe_csww.agency_fte"
read_beside = ["agency_rate_fte", "agency_cover_rate"]
caveats    = ["A worker who becomes permanent counts once, as they stand at month end."]
source     = "Workforce snapshot"
owner      = "Head of workforce"
reviewed   = 2026-11-01
review_due = 2027-11-01
status     = "published"
[[history]]
date = 2026-11-01
note = "First published."
[[history]]
date = 2026-11-24
note = "Somebody whose leaving is told up to three months late no longer counts after their last day."
*/
select
    month,
    team_code,
    sum(case when is_agency then fte else 0 end) as numerator,
    list(worker_ref) filter (where is_agency) as people
from social_workers
group by month, team_code
