-- Observations that arrive as files: each file is read beside the evidence, looked at, and then taken whole or not at all.

CREATE TABLE evidence_import (
  cycle_id integer NOT NULL REFERENCES cycle (id),
  id uuid NOT NULL,
  file_name text NOT NULL CHECK (file_name <> '' AND length(file_name) <= 200),
  file_size integer NOT NULL CHECK (file_size > 0),
  file_sha256 text NOT NULL CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
  status text NOT NULL DEFAULT 'waiting'
    CHECK (status IN ('waiting', 'reading', 'faulty', 'ready', 'loaded', 'discarded', 'undone')),
  read_share double precision NOT NULL DEFAULT 0 CHECK (read_share BETWEEN 0 AND 1),
  row_count integer NOT NULL DEFAULT 0 CHECK (row_count >= 0),
  fault_count integer NOT NULL DEFAULT 0 CHECK (fault_count >= 0),
  faults jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(faults) = 'array'),
  added integer CHECK (added >= 0),
  repeated integer CHECK (repeated >= 0),
  uploaded_at timestamptz NOT NULL,
  uploaded_by text NOT NULL CHECK (uploaded_by <> ''),
  settled_at timestamptz,
  settled_by text CHECK (settled_by <> ''),
  undone_at timestamptz,
  undone_by text CHECK (undone_by <> ''),
  undone_reason text,
  PRIMARY KEY (cycle_id, id),
  CHECK ((status = 'undone') = (undone_at IS NOT NULL)),
  CHECK (undone_at IS NULL OR btrim(coalesce(undone_reason, '')) <> ''),
  CHECK ((status IN ('loaded', 'undone')) = (added IS NOT NULL))
);
COMMENT ON TABLE evidence_import IS 'A row is one file of observations that somebody uploaded, and what became of it.';
COMMENT ON COLUMN evidence_import.status IS 'waiting, reading: a job reads it; faulty: nothing of it can be loaded; ready: waits for a decision; loaded; discarded; undone.';
COMMENT ON COLUMN evidence_import.faults IS 'The first faults found, each with row and column; fault_count counts all.';
COMMENT ON COLUMN evidence_import.uploaded_by IS 'Pseudonymous id of the person, as in the audit.';
COMMENT ON COLUMN evidence_import.settled_at IS 'When it was loaded or discarded, by settled_by.';

CREATE TABLE evidence_import_piece (
  cycle_id integer NOT NULL,
  import_id uuid NOT NULL,
  place integer NOT NULL CHECK (place >= 0),
  bytes bytea NOT NULL,
  PRIMARY KEY (cycle_id, import_id, place),
  FOREIGN KEY (cycle_id, import_id) REFERENCES evidence_import (cycle_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE evidence_import_piece IS 'A row is one piece of a file that waits to be read. Pieces go once it has been.';

CREATE TABLE evidence_import_row (
  cycle_id integer NOT NULL,
  import_id uuid NOT NULL,
  id text NOT NULL CHECK (id <> '' AND length(id) <= 64),
  centre text NOT NULL,
  measure text NOT NULL,
  number double precision CHECK (number > '-Infinity' AND number < 'Infinity'),
  level text,
  not_applicable text,
  n integer NOT NULL,
  variance double precision,
  source text,
  observed_at timestamptz,
  PRIMARY KEY (cycle_id, import_id, id),
  FOREIGN KEY (cycle_id, import_id) REFERENCES evidence_import (cycle_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE evidence_import_row IS 'A row is one observation of a file that was read and not yet loaded. Rows go once the import is settled.';

ALTER TABLE observation ADD COLUMN import_id uuid;
ALTER TABLE observation ADD FOREIGN KEY (cycle_id, import_id) REFERENCES evidence_import (cycle_id, id);
COMMENT ON COLUMN observation.import_id IS 'The import it came with; null where it came another way.';
CREATE INDEX observation_import ON observation (cycle_id, import_id) WHERE import_id IS NOT NULL;

-- An observation never changes. It goes only with its whole import, undone before any result of the cycle was frozen.
CREATE OR REPLACE FUNCTION keep_observation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
    AND EXISTS (SELECT FROM evidence_import
                WHERE cycle_id = OLD.cycle_id AND id = OLD.import_id AND status = 'undone')
    AND NOT EXISTS (SELECT FROM result WHERE cycle_id = OLD.cycle_id AND status <> 'draft')
  THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'observations are added, never changed' USING ERRCODE = 'TQ002';
END $$;

-- What lists of a whole cycle read of each centre, kept beside its tree by the database itself.
ALTER TABLE centre_result
  ADD COLUMN pillar_scores jsonb GENERATED ALWAYS AS (jsonb_path_query_array(tree, '$.pillars[*].score')) STORED,
  ADD COLUMN missed jsonb GENERATED ALWAYS AS
    (jsonb_path_query_array(tree, '$.pillars[*].criteria[*] ? (@.fulfilled == false).code')) STORED,
  ADD COLUMN flagged_gaps jsonb GENERATED ALWAYS AS
    (jsonb_path_query_array(tree, '$.pillars[*].criteria[*] ? (@.gap.flagged == true).code')) STORED,
  ADD COLUMN instruments jsonb GENERATED ALWAYS AS (jsonb_path_query_array(tree, '$.instruments[*]')) STORED,
  ADD COLUMN ranged_measures jsonb GENERATED ALWAYS AS
    (jsonb_path_query_array(tree, '$.pillars[*].criteria[*].measures[*] ? (@.interval != null)')) STORED;
COMMENT ON COLUMN centre_result.pillar_scores IS 'The score of each pillar in the order of the guide.';
COMMENT ON COLUMN centre_result.missed IS 'Codes of the criteria not fulfilled.';
COMMENT ON COLUMN centre_result.flagged_gaps IS 'Codes of the criteria on which instruments differ by more than the guide allows for.';
COMMENT ON COLUMN centre_result.instruments IS 'What each instrument alone would have given.';
COMMENT ON COLUMN centre_result.ranged_measures IS 'The measures that have an interval, whole.';

CREATE TABLE result_stability (
  cycle_id integer NOT NULL,
  result_id uuid NOT NULL,
  runs integer NOT NULL CHECK (runs > 0),
  seed bigint NOT NULL,
  weight_spread double precision NOT NULL CHECK (weight_spread >= 0 AND weight_spread < 1),
  centres jsonb NOT NULL CHECK (jsonb_typeof(centres) = 'object'),
  computed_at timestamptz NOT NULL,
  PRIMARY KEY (cycle_id, result_id),
  FOREIGN KEY (cycle_id, result_id) REFERENCES result (cycle_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE result_stability IS 'A row is how far the classes of one result would hold under other samples and weights. It stands beside the result and is no part of it.';
COMMENT ON COLUMN result_stability.centres IS 'By code of the centre: the share of runs in each category, and the middle nine tenths of its ranks.';

ALTER TABLE result
  ADD COLUMN prepared_by text CHECK (prepared_by <> ''),
  ADD COLUMN frozen_by text CHECK (frozen_by <> ''),
  ADD CONSTRAINT result_second_person CHECK (replaces IS NULL OR status = 'draft' OR prepared_by IS NULL OR frozen_by IS DISTINCT FROM prepared_by);
COMMENT ON COLUMN result.prepared_by IS 'Pseudonymous id of the person who had it computed; a correction is frozen by somebody else (frozen_by).';

ALTER TABLE centre_result ADD COLUMN inputs_digest text CHECK (inputs_digest ~ '^[0-9a-f]{64}$');
COMMENT ON COLUMN centre_result.inputs_digest IS 'SHA-256 over what this centre''s tree was made of: guide, formula, the centre and its observations. Where it is the same, the tree is not built again.';
