-- The part of the unit (room, school, hamlet) or field of work that a figure is told of: the head of its list item, or of its table row.
alter table figures add column member text;
