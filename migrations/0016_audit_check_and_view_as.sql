-- Reading the audit page by page, checking its chain on demand, and seeing the site as somebody else sees it.

CREATE INDEX audit_at ON audit (at, id);
CREATE INDEX audit_action ON audit (action, id);

CREATE TABLE audit_check (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  asked_at timestamptz NOT NULL DEFAULT now(),
  asked_by uuid REFERENCES person (id) ON DELETE SET NULL,
  status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'reading', 'sound', 'damaged', 'failed')),
  rows_read bigint NOT NULL DEFAULT 0 CHECK (rows_read >= 0),
  rows_total bigint NOT NULL DEFAULT 0 CHECK (rows_total >= 0),
  bad_row bigint CHECK (bad_row > 0),
  flaw text CHECK (flaw IN ('missing', 'changed', 'unlinked', 'cut', 'rewritten', 'checkpoint')),
  finished_at timestamptz,
  CHECK ((status = 'damaged') = (flaw IS NOT NULL))
);
COMMENT ON TABLE audit_check IS 'A row is one reading of the whole audit that somebody asked for, how far it is, and what it found.';
COMMENT ON COLUMN audit_check.flaw IS 'What is wrong with the first bad row; checkpoint: a line of the file of checkpoints is not ours.';
CREATE INDEX audit_check_latest ON audit_check (asked_at DESC);

ALTER TABLE sign_in_session
  ADD COLUMN view_as uuid REFERENCES person (id) ON DELETE SET NULL,
  ADD COLUMN view_as_until timestamptz;
COMMENT ON COLUMN sign_in_session.view_as IS 'Whose pages an administrator sees in this browser, and changes nothing; null: their own.';
COMMENT ON COLUMN sign_in_session.view_as_until IS 'When that ends by itself.';
