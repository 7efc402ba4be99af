-- What passages are searched by. Apart from the passages, so that a search reads narrow rows.
create table passage_index (
  passage_id bigint primary key references passages (id) on delete cascade,
  report_id bigint not null references reports (id) on delete cascade,
  -- ids of the terms of the passage and of the headings above it (src/reports/search/term-id.ts)
  terms integer[] not null,
  -- by term: how much the passage says of it; the inner product with a question's weights is its BM25 score
  weights sparsevec not null
);
alter table passage_index alter column weights set storage main;
create index passage_index_by_report on passage_index (report_id);
create index passage_index_by_terms on passage_index using gin (terms);

drop index passages_by_terms;

-- which way of indexing its passages are in passage_index; those of another are indexed again
alter table reports add column index_version integer not null default 0;

-- An embedding's model: the vectors of one are comparable with one another only.
create table embedding_spaces (
  id integer generated always as identity primary key,
  model text not null,
  dimensions integer not null,
  -- filling: not every passage has its vector yet; ready: it is searched
  state text not null check (state in ('filling', 'ready')),
  created_at timestamptz not null default now(),
  unique (model, dimensions)
);

create table passage_embeddings (
  space_id integer not null references embedding_spaces (id) on delete cascade,
  passage_id bigint not null references passages (id) on delete cascade,
  report_id bigint not null,
  embedding vector not null,
  primary key (space_id, passage_id)
);
-- in the row itself: each comparison reads the whole vector
alter table passage_embeddings alter column embedding set storage main;
create index passage_embeddings_by_passage on passage_embeddings (passage_id);
create index passage_embeddings_by_report on passage_embeddings (report_id, space_id);

-- headings' concepts are counted too, as "^#limitations": so many passages stand under one
insert into term_counts (term, passages)
select '^' || term, count(*)::int from (
  select distinct id, unnest(path_terms) as term from passages
) as seen where term like '#%' group by term;
