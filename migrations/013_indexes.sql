-- Figures are looked for by the words of their sentence too.
create index figures_by_near_terms on figures using gin (near_terms);
-- A file is known by its name alone before its unit has been read.
create index reports_by_file_name on reports (file_name);
