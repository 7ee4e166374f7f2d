-- One row per base: its limits, written once and not again for each point: six cells and their commas.
select
    base_id,
    rebase_group,
    short_group_warning,
    concat_ws(
        ',',
        limit_cell(screened_amr),
        limit_cell(mean),
        limit_cell(lpl),
        limit_cell(upl),
        limit_cell(nlpl),
        limit_cell(nupl)
    ) as limits
from spc_limits
