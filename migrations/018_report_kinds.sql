-- What a report is a report on, read from its title (src/vocabulary/report-kinds): ids; empty where no kind is known by its words, null
-- where its title has not been read for it yet.
alter table reports add column kinds text[];
