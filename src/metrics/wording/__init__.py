"""One rule-written sentence per indicator: tile caption, chart title, alt text and pack line."""
