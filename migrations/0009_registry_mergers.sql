-- Entities merge as centres do, what was recorded wrongly can be taken back, and lists of the registry are read by a job.

-- Where an entity was merged the table says closed, which is all that most readers ask; entity_records_on says the rest.
CREATE OR REPLACE FUNCTION entities_on(day date, codes text[] DEFAULT NULL) RETURNS SETOF entity LANGUAGE sql STABLE AS $$
  SELECT code, facts #>> '{name,ar}', facts #>> '{name,en}',
    CASE facts #>> '{state,state}' WHEN 'open' THEN 'open' ELSE 'closed' END,
    (facts #>> '{opened,on}')::date,
    CASE WHEN facts #>> '{state,state}' <> 'open' THEN (facts #>> '{state,from}')::date END
  FROM registry_on('entity', day, codes)
$$;
COMMENT ON COLUMN entity.state IS 'closed: it exists no longer, also where it was merged into another: see entity_records_on.';

CREATE FUNCTION entity_records_on(day date, codes text[] DEFAULT NULL)
  RETURNS TABLE (code text, name_ar text, name_en text, state text, opened_on date, closed_on date, merged_into text)
  LANGUAGE sql STABLE AS $$
  SELECT code, facts #>> '{name,ar}', facts #>> '{name,en}', facts #>> '{state,state}', (facts #>> '{opened,on}')::date,
    CASE WHEN facts #>> '{state,state}' <> 'open' THEN (facts #>> '{state,from}')::date END,
    facts #>> '{state,into}'
  FROM registry_on('entity', day, codes)
$$;
COMMENT ON FUNCTION entity_records_on IS 'The entities as they were on a day, like entities_on, and into which other one each was merged.';

CREATE INDEX registry_fact_into ON registry_fact ((value ->> 'into')) WHERE value ? 'into';
CREATE INDEX registry_fact_entity ON registry_fact ((value ->> 'entity')) WHERE fact = 'entity';

ALTER TABLE registry_import
  DROP CONSTRAINT registry_import_status_check,
  DROP CONSTRAINT registry_import_check,
  ALTER COLUMN wanted DROP NOT NULL,
  ALTER COLUMN changes_digest DROP NOT NULL,
  ADD COLUMN list_kind text NOT NULL DEFAULT 'centres' CHECK (list_kind IN ('governorates', 'entities', 'centres')),
  ADD COLUMN read_share double precision NOT NULL DEFAULT 0 CHECK (read_share BETWEEN 0 AND 1),
  ADD COLUMN fault_count integer NOT NULL DEFAULT 0 CHECK (fault_count >= 0),
  ADD COLUMN faults jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(faults) = 'array'),
  ADD COLUMN plan jsonb CHECK (jsonb_typeof(plan) = 'object'),
  ADD COLUMN plan_stamp text,
  ADD CHECK (status IN ('sent', 'reading', 'planning', 'faulty', 'waiting', 'done', 'dropped')),
  ADD CHECK ((status IN ('done', 'dropped')) = (decided_at IS NOT NULL)),
  ADD CHECK (status NOT IN ('planning', 'waiting', 'done') OR (wanted IS NOT NULL AND changes_digest IS NOT NULL));
COMMENT ON TABLE registry_import IS 'A row is one list that somebody sent. A job reads it and plans its changes, which wait until somebody confirms them.';
COMMENT ON COLUMN registry_import.status IS 'sent, reading: a job reads it; planning: a job works out its changes anew; faulty: nothing of it can be imported; waiting: for a decision; done; dropped.';
COMMENT ON COLUMN registry_import.list_kind IS 'What a CSV file is a list of.';
COMMENT ON COLUMN registry_import.wanted IS 'What the list says, row by row; null until it was read.';
COMMENT ON COLUMN registry_import.faults IS 'The first faults found, each with row and column; fault_count counts all.';
COMMENT ON COLUMN registry_import.plan IS 'The changes as they are shown: the first of each kind, and how many there are.';
COMMENT ON COLUMN registry_import.plan_stamp IS 'The state of the registry for which the changes were planned; with another state they are planned anew.';

CREATE TABLE registry_import_piece (
  import_id uuid NOT NULL REFERENCES registry_import (id) ON DELETE CASCADE,
  place integer NOT NULL CHECK (place >= 0),
  bytes bytea NOT NULL,
  PRIMARY KEY (import_id, place)
);
COMMENT ON TABLE registry_import_piece IS 'A row is one piece of a list that waits to be read. Pieces go once it has been.';
