-- Read out of a picture by a machine: an answer says so, and says more where the machine itself was unsure.
alter table reports add column is_scan boolean not null default false;
alter table figures add column is_unsure boolean not null default false;
