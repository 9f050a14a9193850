-- Stories that last: what stood in past editions under which identity. It is frozen with the edition and never changed.

create table edition_story (
    edition_id bigint not null references edition on delete cascade,
    story      text not null,               -- lasting id, as in edition_article
    thread     text not null,               -- lasting id of its affair
    since      date,                        -- day of the first edition that it stood in; null while it has found no room
    place      integer,                     -- on the page, from 1; null where it is not in the edition
    headline   text not null,
    lead       bigint references article on delete set null, -- the article that says it best
    absorbed   text[] not null default '{}', -- earlier stories that are one with it from here on
    primary key (edition_id, story)
);
create index edition_story_story on edition_story (story);
create index edition_story_thread on edition_story (thread);
create index edition_article_article on edition_article (article_id);
create index edition_article_story on edition_article (story);

-- the editions made before
insert into edition_story (edition_id, story, thread, since, place, headline, lead)
select e.id, item ->> 'story', item ->> 'story', e.day,
    row_number() over (partition by e.id order by part, section, place), item ->> 'headline', a.id
from edition e
cross join lateral (
    select 1 as part, s.n as section, i.n as place, i.item
    from jsonb_array_elements(e.content -> 'sections') with ordinality as s (section, n)
    cross join jsonb_array_elements(s.section -> 'items') with ordinality as i (item, n)
    union all
    select 2, 0, i.n, i.item
    from jsonb_array_elements(e.content -> 'briefs') with ordinality as i (item, n)) items
left join article a on a.key = item -> 'coverage' -> 'reports' -> 0 ->> 'article'
on conflict do nothing;

-- What editors decided about articles: kept by Article.id, so that it holds whatever is gathered, merged or made anew.

create table merge_decision (
    id        bigint generated always as identity primary key,
    kind      text not null check (kind in ('together', 'apart')),
    made      timestamptz not null,
    made_by   text not null,                -- the editor's name
    undone    timestamptz,                  -- null while it holds
    undone_by text
);

create table merge_decision_article (
    decision_id bigint not null references merge_decision on delete cascade,
    article     text not null,              -- Article.id; no reference: a decision outlives what is gathered
    other       boolean not null,           -- of 'apart': whether it is one of those that the first are kept from
    primary key (decision_id, article)
);
create index merge_decision_article_article on merge_decision_article (article);
