-- What an edition was composed of, each item by itself, so that a story's page reads one and not all. It is frozen with the
-- edition and never changed; edition.content keeps what stands around them, its sections and briefs empty.

create table edition_item (
    edition_id bigint not null references edition on delete cascade,
    place      integer not null,            -- on the page, from 1; as in edition_story
    section    integer,                     -- which of the content's sections it stands in, from 0; null for a brief
    item       json not null,
    primary key (edition_id, place)
);

-- the editions made before
insert into edition_item (edition_id, place, section, item)
select e.id, row_number() over (partition by e.id order by part, section, place), case part when 1 then section - 1 end, item
from edition e
cross join lateral (
    select 1 as part, s.n as section, i.n as place, i.item
    from jsonb_array_elements(e.content -> 'sections') with ordinality as s (section, n)
    cross join jsonb_array_elements(s.section -> 'items') with ordinality as i (item, n)
    union all
    select 2, 0, i.n, i.item
    from jsonb_array_elements(e.content -> 'briefs') with ordinality as i (item, n)) items;

update edition set content = jsonb_set(jsonb_set(content, '{briefs}', '[]'), '{sections}', (
    select coalesce(jsonb_agg(jsonb_set(section, '{items}', '[]') order by n), '[]')
    from jsonb_array_elements(content -> 'sections') with ordinality as s (section, n)))
where content ? 'sections' and content ? 'briefs';

-- a story's history is read from its newest edition on
drop index edition_story_story;
create index edition_story_story on edition_story (story, edition_id);
create index edition_story_place on edition_story (edition_id, place) where place is not null;
