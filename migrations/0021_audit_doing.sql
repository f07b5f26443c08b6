-- What was done to one kind of thing, of which there is little or none: found by index in a log of millions of rows.
-- Building it takes some seconds a million rows, and changes that are audited wait so long.
CREATE INDEX audit_doing ON audit (action, subject_kind, id);
