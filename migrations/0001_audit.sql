-- Likeness of words, for finding names that are spelled a little differently.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- What was done, by whom, and why. Rows are only ever added, and each carries the hash of the one before it.
CREATE TABLE audit (
  id bigint PRIMARY KEY CHECK (id > 0),
  at timestamptz NOT NULL,
  actor text CHECK (btrim(actor) <> ''),
  role text NOT NULL CHECK (btrim(role) <> ''),
  action text NOT NULL CHECK (action ~ '^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$'),
  subject_kind text NOT NULL CHECK (btrim(subject_kind) <> ''),
  subject_id text NOT NULL CHECK (btrim(subject_id) <> ''),
  before jsonb,
  after jsonb,
  why text CHECK (btrim(why) <> ''),
  previous_hash text NOT NULL CHECK (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text NOT NULL UNIQUE CHECK (hash ~ '^[0-9a-f]{64}$')
);
COMMENT ON TABLE audit IS 'A row is one change that somebody made. Numbered without gaps from 1.';
COMMENT ON COLUMN audit.actor IS 'Pseudonymous id of who did it; null for the program itself. Never a name or an address.';
COMMENT ON COLUMN audit.role IS 'The role in which it was done; system for the program itself.';
COMMENT ON COLUMN audit.previous_hash IS 'Hash of row id - 1; 64 zeros in row 1.';
COMMENT ON COLUMN audit.hash IS 'SHA-256 of the canonical JSON of all other columns.';
CREATE INDEX audit_subject ON audit (subject_kind, subject_id, id);
CREATE INDEX audit_actor ON audit (actor, id);

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit rows are never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
ALTER TABLE audit ENABLE ALWAYS TRIGGER audit_append_only;
