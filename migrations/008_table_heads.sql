-- What the columns of a row are: a row that is quoted says nothing without its heads.
alter table figures add column heads text;
