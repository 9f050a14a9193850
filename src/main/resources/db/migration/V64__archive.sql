-- Who may see a digest's past editions: everybody (and search engines), whoever knows an address, nobody.
alter table digest add archive text not null default 'public' check (archive in ('public', 'unlisted', 'off'));

-- What a past item is found by, besides its headline: its summary and who reported it. No language of its own: outlets write in many.
alter table edition_story
    add words text not null default '',
    add search tsvector generated always as (to_tsvector('simple', headline || ' ' || words)) stored;
create index edition_story_search on edition_story using gin (search);
create index edition_open on edition (digest_id, id desc) where not empty;

-- the editions made before
update edition_story s set words = concat_ws(' ',
    (select string_agg(sentence ->> 'text', ' ') from jsonb_array_elements(i.item -> 'summary') sentence),
    (select string_agg(distinct report -> 'outlet' ->> 'name', ' ') from jsonb_array_elements(i.item -> 'coverage' -> 'reports') report))
from (
    select e.id, item from edition e, jsonb_array_elements(e.content -> 'sections') section,
        jsonb_array_elements(section -> 'items') item
    union all
    select e.id, item from edition e, jsonb_array_elements(e.content -> 'briefs') item) i
where i.id = s.edition_id and i.item ->> 'story' = s.story;
