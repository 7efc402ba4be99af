-- Which bytes a report was read from, and by which reader ("1-<sha256>"): equal bytes need no second reading. Null: read before this was kept.
alter table reports add column file_hash text;

-- How many passages there are stands under the empty term: counting them takes as long as reading them all.
insert into term_counts (term, passages) select '', count(*) from passages;

-- Each report raises the counts of several hundred terms: room on the page lets them be raised in place.
alter table term_counts set (fillfactor = 40);
