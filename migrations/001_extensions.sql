-- vector: embeddings of passages; unaccent and pg_trgm: text without diacritics and with slips.
create extension if not exists vector;
create extension if not exists unaccent;
create extension if not exists pg_trgm;
