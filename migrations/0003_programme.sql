-- The programme itself: who is evaluated, by what guide, in which cycle, what was observed, and what came out.
-- Tables that grow with the programme carry the cycle first in every key and are partitioned by it.

CREATE TABLE programme (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  title_ar text NOT NULL CHECK (btrim(title_ar) <> ''),
  title_en text NOT NULL CHECK (btrim(title_en) <> ''),
  country_ar text NOT NULL CHECK (btrim(country_ar) <> ''),
  country_en text NOT NULL CHECK (btrim(country_en) <> ''),
  sample boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE programme IS 'The one row names the programme and the country it serves.';
COMMENT ON COLUMN programme.sample IS 'True when everything in it is invented: every page then says so.';

CREATE TABLE governorate (
  code text PRIMARY KEY CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  name_ar text NOT NULL CHECK (btrim(name_ar) <> ''),
  name_en text NOT NULL CHECK (btrim(name_en) <> '')
);
COMMENT ON TABLE governorate IS 'A row is one governorate of the country.';

CREATE TABLE entity (
  code text PRIMARY KEY CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  name_ar text NOT NULL CHECK (btrim(name_ar) <> ''),
  name_en text NOT NULL CHECK (btrim(name_en) <> '')
);
COMMENT ON TABLE entity IS 'A row is one government entity that runs service centres.';

CREATE TABLE centre (
  code text PRIMARY KEY CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  entity text NOT NULL REFERENCES entity (code),
  name_ar text NOT NULL CHECK (btrim(name_ar) <> ''),
  name_en text NOT NULL CHECK (btrim(name_en) <> ''),
  channel text NOT NULL CHECK (channel ~ '^[a-z][a-z0-9_]{0,31}$'),
  governorate text REFERENCES governorate (code),
  opened_on date NOT NULL,
  closed_on date CHECK (closed_on > opened_on),
  attributes jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(attributes) = 'object')
);
COMMENT ON TABLE centre IS 'A row is one service centre, from the day it opened to the day it closed. A closed centre keeps its row.';
COMMENT ON COLUMN centre.channel IS 'in_person, remote, or another channel that a guide names.';
COMMENT ON COLUMN centre.attributes IS 'Further facts that guides may read, such as customers_per_month.';
CREATE INDEX centre_entity ON centre (entity);

CREATE TABLE guide (
  code text NOT NULL CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  edition text NOT NULL CHECK (edition ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  document jsonb NOT NULL CHECK (document ->> 'code' = code AND document ->> 'edition' = edition),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'published')),
  created_at timestamptz NOT NULL DEFAULT now(),
  published_at timestamptz,
  PRIMARY KEY (code, edition),
  CHECK ((status = 'published') = (published_at IS NOT NULL))
);
COMMENT ON TABLE guide IS 'A row is one edition of a standards guide. A published edition never changes; an amendment is a new edition.';
COMMENT ON COLUMN guide.sha256 IS 'SHA-256 of the canonical JSON of the document.';

CREATE TABLE cycle (
  id integer PRIMARY KEY CHECK (id > 0),
  title_ar text NOT NULL CHECK (btrim(title_ar) <> ''),
  title_en text NOT NULL CHECK (btrim(title_en) <> ''),
  guide_code text NOT NULL,
  guide_edition text NOT NULL,
  status text NOT NULL DEFAULT 'running' CHECK (status IN ('planned', 'running', 'closed', 'published')),
  starts_on date NOT NULL,
  ends_on date NOT NULL CHECK (ends_on > starts_on),
  published_at timestamptz,
  FOREIGN KEY (guide_code, guide_edition) REFERENCES guide (code, edition),
  CHECK ((status = 'published') = (published_at IS NOT NULL))
);
COMMENT ON TABLE cycle IS 'A row is one evaluation cycle of the programme; its id is the number people call it by.';
COMMENT ON COLUMN cycle.status IS 'planned: not begun; running: takes observations; closed: takes none; published: its results are public.';

CREATE TABLE cycle_centre (
  cycle_id integer NOT NULL REFERENCES cycle (id),
  centre text NOT NULL REFERENCES centre (code),
  entity text NOT NULL REFERENCES entity (code),
  name_ar text NOT NULL,
  name_en text NOT NULL,
  channel text NOT NULL,
  governorate text REFERENCES governorate (code),
  attributes jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(attributes) = 'object'),
  PRIMARY KEY (cycle_id, centre)
);
COMMENT ON TABLE cycle_centre IS 'A row enrols one centre in one cycle, with what it was called and what was known of it then.';
CREATE INDEX cycle_centre_centre ON cycle_centre (centre, cycle_id);

CREATE TABLE observation (
  cycle_id integer NOT NULL,
  id text NOT NULL CHECK (id <> '' AND length(id) <= 64),
  centre text NOT NULL,
  measure text NOT NULL,
  number double precision CHECK (number > '-Infinity' AND number < 'Infinity'),
  level text,
  not_applicable text CHECK (btrim(not_applicable) <> ''),
  n integer NOT NULL DEFAULT 1 CHECK (n > 0),
  variance double precision CHECK (variance >= 0 AND variance < 'Infinity'),
  source text,
  observed_at timestamptz,
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (cycle_id, id),
  FOREIGN KEY (cycle_id, centre) REFERENCES cycle_centre (cycle_id, centre),
  CHECK (num_nonnulls(number, level, not_applicable) = 1)
) PARTITION BY LIST (cycle_id);
COMMENT ON TABLE observation IS 'A row is one measured value: what one instrument found of one measure at one centre in one cycle. Rows are added, never changed.';
COMMENT ON COLUMN observation.number IS 'The value on the scale''s own unit; level holds it for scales of levels; not_applicable the reason why there is none.';
COMMENT ON COLUMN observation.n IS 'How many answers, visits or readings the value stands for.';
COMMENT ON COLUMN observation.observed_at IS 'The moment it is about; received_at is the moment it reached us.';
CREATE INDEX observation_centre ON observation (cycle_id, centre);

CREATE TABLE result (
  cycle_id integer NOT NULL REFERENCES cycle (id),
  id uuid NOT NULL,
  status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'frozen', 'published')),
  guide_sha256 text NOT NULL CHECK (guide_sha256 ~ '^[0-9a-f]{64}$'),
  formula text NOT NULL,
  inputs_digest text NOT NULL CHECK (inputs_digest ~ '^[0-9a-f]{64}$'),
  output_digest text NOT NULL CHECK (output_digest ~ '^[0-9a-f]{64}$'),
  whole_digest text NOT NULL CHECK (whole_digest ~ '^[0-9a-f]{64}$'),
  replaces uuid,
  reason text,
  created_at timestamptz NOT NULL DEFAULT now(),
  frozen_at timestamptz,
  PRIMARY KEY (cycle_id, id),
  FOREIGN KEY (cycle_id, replaces) REFERENCES result (cycle_id, id),
  CHECK (replaces <> id),
  CHECK (replaces IS NULL OR btrim(coalesce(reason, '')) <> ''),
  CHECK ((status = 'draft') = (frozen_at IS NULL))
);
COMMENT ON TABLE result IS 'A row is one evaluation of a whole cycle under one digest. Frozen, it never changes: a correction is a new row that names the one it replaces, with a reason.';
COMMENT ON COLUMN result.whole_digest IS 'SHA-256 over the digests of guide, formula, inputs and output: the one number that is approved and published.';
CREATE UNIQUE INDEX result_replaced_once ON result (cycle_id, replaces) WHERE status <> 'draft';

CREATE TABLE centre_result (
  cycle_id integer NOT NULL,
  result_id uuid NOT NULL,
  centre text NOT NULL,
  category text,
  band text,
  overall double precision CHECK (overall BETWEEN 0 AND 1),
  core_fulfilled double precision NOT NULL CHECK (core_fulfilled >= 0),
  core_applicable double precision NOT NULL CHECK (core_applicable >= core_fulfilled),
  core_fulfilment double precision CHECK (core_fulfilment BETWEEN 0 AND 1),
  tree jsonb NOT NULL,
  PRIMARY KEY (cycle_id, result_id, centre),
  FOREIGN KEY (cycle_id, result_id) REFERENCES result (cycle_id, id) ON DELETE CASCADE,
  FOREIGN KEY (cycle_id, centre) REFERENCES cycle_centre (cycle_id, centre)
) PARTITION BY LIST (cycle_id);
COMMENT ON TABLE centre_result IS 'A row is what one result says of one centre: its class with the proof, and the score tree down to observation ids.';
COMMENT ON COLUMN centre_result.tree IS 'The whole score of the centre as the engine gave it; the columns before it repeat what lists sort and filter by.';

-- Each cycle brings its own partitions, so that a row of a cycle that does not exist has nowhere to go.
CREATE FUNCTION make_cycle_partitions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TABLE observation_%s PARTITION OF observation FOR VALUES IN (%s)', NEW.id, NEW.id);
  EXECUTE format('CREATE TABLE centre_result_%s PARTITION OF centre_result FOR VALUES IN (%s)', NEW.id, NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER cycle_partitions AFTER INSERT ON cycle FOR EACH ROW EXECUTE FUNCTION make_cycle_partitions();

CREATE FUNCTION keep_published_guide() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'published' THEN
    RAISE EXCEPTION 'guide % edition % is published and never changes', OLD.code, OLD.edition USING ERRCODE = 'TQ001';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER guide_published BEFORE UPDATE OR DELETE ON guide FOR EACH ROW EXECUTE FUNCTION keep_published_guide();

CREATE FUNCTION keep_observation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'observations are added, never changed' USING ERRCODE = 'TQ002';
END $$;
CREATE TRIGGER observation_kept BEFORE UPDATE OR DELETE ON observation FOR EACH ROW EXECUTE FUNCTION keep_observation();

-- The only change that a frozen result knows is its publication.
CREATE FUNCTION keep_frozen_result() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  published result;
BEGIN
  IF OLD.status = 'draft' THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  published := OLD;
  published.status := 'published';
  IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM published THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'result % of cycle % is frozen and never changes', OLD.id, OLD.cycle_id USING ERRCODE = 'TQ003';
END $$;
CREATE TRIGGER result_frozen BEFORE UPDATE OR DELETE ON result FOR EACH ROW EXECUTE FUNCTION keep_frozen_result();

CREATE FUNCTION keep_frozen_centre_result() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched centre_result := CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END;
  state text;
BEGIN
  SELECT status INTO state FROM result WHERE cycle_id = touched.cycle_id AND id = touched.result_id;
  IF TG_OP = 'UPDATE' OR state IN ('frozen', 'published') THEN
    RAISE EXCEPTION 'result % of cycle % takes no change of centre %', touched.result_id, touched.cycle_id, touched.centre
      USING ERRCODE = 'TQ003';
  END IF;
  RETURN touched;
END $$;
CREATE TRIGGER centre_result_frozen BEFORE INSERT OR UPDATE OR DELETE ON centre_result
  FOR EACH ROW EXECUTE FUNCTION keep_frozen_centre_result();

CREATE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % is never emptied', TG_TABLE_NAME USING ERRCODE = 'TQ004';
END $$;
CREATE TRIGGER observation_whole BEFORE TRUNCATE ON observation FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER result_whole BEFORE TRUNCATE ON result FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER centre_result_whole BEFORE TRUNCATE ON centre_result FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER guide_whole BEFORE TRUNCATE ON guide FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
