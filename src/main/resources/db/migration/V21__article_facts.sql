-- What a page says of its article beside headline and text, and where each field was taken from.
-- Not "section": queries join the section that a digest's editor gives to a feed.
alter table article
    add column modified timestamptz,
    add column site_section text,               -- in the site's own words
    add column agency text,                     -- whose text the outlet prints, where it is an agency's
    add column form text not null default 'REPORT',     -- ArticleForm
    add column sources jsonb not null default '{}';     -- FieldSource as written, by ArticleField in lower case
