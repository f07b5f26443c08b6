-- The registry: what is known of entities and centres, every fact from the day on which it began to hold. Facts are only
-- ever added. The tables entity and centre show what holds today; entities_on and centres_on show any other day.

ALTER TABLE entity
  ADD COLUMN state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
  ADD COLUMN opened_on date,
  ADD COLUMN closed_on date;
COMMENT ON COLUMN entity.opened_on IS 'Null where nobody recorded the day.';

ALTER TABLE centre
  ALTER COLUMN opened_on DROP NOT NULL,
  ADD COLUMN state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed', 'merged')),
  ADD COLUMN merged_into text REFERENCES centre (code),
  ADD COLUMN locality_ar text,
  ADD COLUMN locality_en text,
  ADD COLUMN latitude double precision CHECK (latitude BETWEEN -90 AND 90),
  ADD COLUMN longitude double precision CHECK (longitude BETWEEN -180 AND 180),
  ADD COLUMN services jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(services) = 'array'),
  ADD COLUMN hours_ar text,
  ADD COLUMN hours_en text,
  ADD CHECK ((state = 'merged') = (merged_into IS NOT NULL)),
  ADD CHECK (merged_into <> code),
  ADD CHECK ((latitude IS NULL) = (longitude IS NULL));
UPDATE centre SET state = 'closed' WHERE closed_on IS NOT NULL;
COMMENT ON COLUMN centre.opened_on IS 'Null where nobody recorded the day.';
COMMENT ON COLUMN centre.services IS 'What customers can do there: a list of {"ar": …, "en": …}.';

CREATE TABLE registry_fact (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject_kind text NOT NULL CHECK (subject_kind IN ('entity', 'centre')),
  subject text NOT NULL,
  fact text NOT NULL CHECK (fact IN ('opened', 'state', 'name', 'entity', 'place', 'work')),
  from_day date,
  precision text NOT NULL DEFAULT 'day' CHECK (precision IN ('day', 'year')),
  value jsonb CHECK (jsonb_typeof(value) = 'object'),
  reason text CHECK (btrim(reason) <> ''),
  replaces bigint UNIQUE REFERENCES registry_fact (id),
  recorded_at timestamptz NOT NULL DEFAULT now(),
  recorded_by text NOT NULL CHECK (btrim(recorded_by) <> ''),
  CHECK (value IS NOT NULL OR replaces IS NOT NULL)
);
COMMENT ON TABLE registry_fact IS 'A row says one thing about one entity or centre, from a day on: until the next fact of its name. Rows are never changed or removed.';
COMMENT ON COLUMN registry_fact.from_day IS 'The day from which it holds; null: from the beginning.';
COMMENT ON COLUMN registry_fact.precision IS 'year: only the year of from_day is known.';
COMMENT ON COLUMN registry_fact.replaces IS 'The fact that this one corrects, which no longer counts; without a value it only takes that one back.';
COMMENT ON COLUMN registry_fact.recorded_by IS 'Pseudonymous id of who recorded it.';
CREATE INDEX registry_fact_subject ON registry_fact (subject_kind, subject, fact, from_day DESC NULLS LAST, id DESC);

CREATE FUNCTION refuse_registry_fact_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'facts of the registry are never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER registry_fact_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON registry_fact
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_registry_fact_change();

-- What each fact says on a day, by subject: {"name": {"ar": …, "en": …, "from": …}, "state": …}.
CREATE FUNCTION registry_on(kind text, day date, codes text[]) RETURNS TABLE (code text, facts jsonb)
  LANGUAGE sql STABLE AS $$
  SELECT latest.subject, jsonb_object_agg(latest.fact, latest.value || jsonb_build_object('from', latest.from_day))
  FROM (
    SELECT DISTINCT ON (f.subject, f.fact) f.subject, f.fact, f.from_day, f.value
    FROM registry_fact f
    WHERE f.subject_kind = kind AND f.value IS NOT NULL
      AND (codes IS NULL OR f.subject = ANY (codes))
      AND (f.from_day IS NULL OR f.from_day <= day)
      AND NOT EXISTS (SELECT FROM registry_fact later WHERE later.replaces = f.id)
    ORDER BY f.subject, f.fact, f.from_day DESC NULLS LAST, f.id DESC
  ) AS latest
  GROUP BY latest.subject
$$;

CREATE FUNCTION entities_on(day date, codes text[] DEFAULT NULL) RETURNS SETOF entity LANGUAGE sql STABLE AS $$
  SELECT code, facts #>> '{name,ar}', facts #>> '{name,en}', facts #>> '{state,state}',
    (facts #>> '{opened,on}')::date,
    CASE WHEN facts #>> '{state,state}' <> 'open' THEN (facts #>> '{state,from}')::date END
  FROM registry_on('entity', day, codes)
$$;
COMMENT ON FUNCTION entities_on IS 'The entities as they were on a day, those that opened later included: compare opened_on.';

CREATE FUNCTION centres_on(day date, codes text[] DEFAULT NULL) RETURNS SETOF centre LANGUAGE sql STABLE AS $$
  SELECT code, facts #>> '{entity,entity}', facts #>> '{name,ar}', facts #>> '{name,en}', facts #>> '{work,channel}',
    facts #>> '{place,governorate}', (facts #>> '{opened,on}')::date,
    CASE WHEN facts #>> '{state,state}' <> 'open' THEN (facts #>> '{state,from}')::date END,
    facts #> '{work,attributes}', facts #>> '{state,state}', facts #>> '{state,into}',
    facts #>> '{place,locality,ar}', facts #>> '{place,locality,en}',
    (facts #>> '{place,latitude}')::double precision, (facts #>> '{place,longitude}')::double precision,
    facts #> '{work,services}', facts #>> '{work,hours,ar}', facts #>> '{work,hours,en}'
  FROM registry_on('centre', day, codes)
$$;
COMMENT ON FUNCTION centres_on IS 'The centres as they were on a day, those that opened later included: compare opened_on.';

INSERT INTO registry_fact (subject_kind, subject, fact, from_day, value, recorded_by)
SELECT 'entity', e.code, f.fact, NULL, f.value, 'migration'
FROM entity e CROSS JOIN LATERAL (VALUES
  ('opened', jsonb_build_object('on', NULL)),
  ('state', jsonb_build_object('state', 'open')),
  ('name', jsonb_build_object('ar', e.name_ar, 'en', e.name_en))
) AS f (fact, value);

INSERT INTO registry_fact (subject_kind, subject, fact, from_day, value, recorded_by)
SELECT 'centre', c.code, f.fact, f.from_day, f.value, 'migration'
FROM centre c CROSS JOIN LATERAL (VALUES
  ('opened', NULL::date, jsonb_build_object('on', c.opened_on)),
  ('state', NULL, jsonb_build_object('state', 'open')),
  ('name', NULL, jsonb_build_object('ar', c.name_ar, 'en', c.name_en)),
  ('entity', NULL, jsonb_build_object('entity', c.entity)),
  ('place', NULL, jsonb_build_object('governorate', c.governorate)),
  ('work', NULL, jsonb_build_object('channel', c.channel, 'services', '[]'::jsonb, 'attributes', c.attributes)),
  ('state', c.closed_on, CASE WHEN c.closed_on IS NOT NULL THEN jsonb_build_object('state', 'closed') END)
) AS f (fact, from_day, value)
WHERE f.value IS NOT NULL
ORDER BY c.code, f.from_day NULLS FIRST;

CREATE INDEX centre_name_order ON centre (name_ar, code);

CREATE TABLE registry_import (
  id uuid PRIMARY KEY,
  file_name text NOT NULL,
  status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'done', 'dropped')),
  wanted jsonb NOT NULL,
  effective_on date NOT NULL,
  reason text NOT NULL CHECK (btrim(reason) <> ''),
  changes_digest text NOT NULL CHECK (changes_digest ~ '^[0-9a-f]{64}$'),
  uploaded_by text NOT NULL,
  uploaded_at timestamptz NOT NULL,
  decided_at timestamptz,
  CHECK ((status = 'waiting') = (decided_at IS NULL))
);
COMMENT ON TABLE registry_import IS 'A row is one list that somebody sent, read and found sound; its changes wait until somebody confirms them.';
COMMENT ON COLUMN registry_import.wanted IS 'What the list says, row by row.';
COMMENT ON COLUMN registry_import.changes_digest IS 'SHA-256 of the changes that were shown; when the registry has moved since, they are shown again.';

CREATE TABLE sourced_figure (
  code text PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9_]{0,63}$'),
  position integer NOT NULL,
  title_ar text NOT NULL CHECK (btrim(title_ar) <> ''),
  title_en text NOT NULL CHECK (btrim(title_en) <> '')
);
COMMENT ON TABLE sourced_figure IS 'A row names something that others have published about the programme.';

CREATE TABLE sourced_fact (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject_kind text NOT NULL CHECK (subject_kind IN ('cycle', 'entity', 'centre')),
  subject text NOT NULL CHECK (btrim(subject) <> ''),
  figure text NOT NULL REFERENCES sourced_figure (code),
  cycle integer CHECK (cycle > 0),
  value_ar text NOT NULL CHECK (btrim(value_ar) <> ''),
  value_en text NOT NULL CHECK (btrim(value_en) <> ''),
  note_ar text,
  note_en text,
  source text NOT NULL CHECK (btrim(source) <> ''),
  status text NOT NULL CHECK (status IN ('official', 'reported', 'doubtful')),
  UNIQUE NULLS NOT DISTINCT (subject_kind, subject, figure, cycle, value_en, source)
);
COMMENT ON TABLE sourced_fact IS 'A row is one figure as one source published it. Sources that contradict each other stand side by side; none is overwritten, and nothing here enters a score.';
COMMENT ON COLUMN sourced_fact.status IS 'official: a government source; reported: the press or others; doubtful: does not agree with a better source, or a misprint.';
