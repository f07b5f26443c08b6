-- When a centre serves, as a fact of the registry with its history; and where the programme is: its country and its clock.

ALTER TABLE registry_fact
  DROP CONSTRAINT registry_fact_fact_check,
  ADD CONSTRAINT registry_fact_fact_check
    CHECK (fact IN ('opened', 'state', 'name', 'entity', 'place', 'work', 'public', 'hours'));

ALTER TABLE centre ADD COLUMN opening_hours jsonb CHECK (jsonb_typeof(opening_hours) = 'object');
COMMENT ON COLUMN centre.opening_hours IS 'When it serves: {"week": seven lists of spans from Sunday on, in minutes from midnight, "seasons": [{"name", "from", "until", "week"}]}. Null where nobody recorded it.';

CREATE OR REPLACE FUNCTION centres_on(day date, codes text[] DEFAULT NULL) RETURNS SETOF centre LANGUAGE sql STABLE AS $$
  SELECT code, facts #>> '{entity,entity}', facts #>> '{name,ar}', facts #>> '{name,en}', facts #>> '{work,channel}',
    facts #>> '{place,governorate}', (facts #>> '{opened,on}')::date,
    CASE WHEN facts #>> '{state,state}' <> 'open' THEN (facts #>> '{state,from}')::date END,
    facts #> '{work,attributes}', facts #>> '{state,state}', facts #>> '{state,into}',
    facts #>> '{place,locality,ar}', facts #>> '{place,locality,en}',
    (facts #>> '{place,latitude}')::double precision, (facts #>> '{place,longitude}')::double precision,
    facts #> '{work,services}', facts #>> '{work,hours,ar}', facts #>> '{work,hours,en}',
    nullif(facts #> '{hours,opening}', 'null'::jsonb)
  FROM registry_on('centre', day, codes)
$$;

INSERT INTO registry_fact (subject_kind, subject, fact, from_day, value, recorded_by)
SELECT 'centre', known.centre, 'hours', NULL, jsonb_build_object('opening', jsonb_build_object('seasons', '[]'::jsonb, 'week', (
    SELECT jsonb_agg(coalesce((
      SELECT jsonb_agg(jsonb_build_array(h.opens_at, h.closes_at) ORDER BY h.opens_at)
      FROM centre_hours h WHERE h.centre = known.centre AND h.weekday = days.weekday), '[]') ORDER BY days.weekday)
    FROM generate_series(0, 6) AS days (weekday)))), 'migration'
FROM (SELECT DISTINCT centre FROM centre_hours) AS known
ORDER BY known.centre;
UPDATE centre SET opening_hours = shown.opening_hours
FROM centres_on(current_date, ARRAY(SELECT DISTINCT h.centre FROM centre_hours h)) AS shown WHERE shown.code = centre.code;
COMMENT ON TABLE centre_hours IS 'No longer read: see centre.opening_hours. Kept for programs that still read it.';

ALTER TABLE programme
  ADD COLUMN country_code text CHECK (country_code ~ '^[A-Z]{2}$'),
  ADD COLUMN time_zone text NOT NULL DEFAULT 'Asia/Bahrain' CHECK (btrim(time_zone) <> '');
COMMENT ON COLUMN programme.country_code IS 'ISO 3166: where its week begins, and which holidays are suggested. Null where nobody chose it.';
COMMENT ON COLUMN programme.time_zone IS 'The zone of the IANA list by whose clock every time is read and shown.';
COMMENT ON COLUMN assignment_plan.time_zone IS 'No longer read: see programme.time_zone. Kept in step for programs that still read it.';
