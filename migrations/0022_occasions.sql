-- What the observations of a cycle come to is kept beside them, so that a page that only counts need not read them all.

CREATE TABLE occasion (
  cycle_id integer NOT NULL,
  centre text NOT NULL,
  stage text NOT NULL CHECK (stage IN ('initial', 'final')),
  instrument text NOT NULL,
  source text NOT NULL,
  observed_at timestamptz,
  PRIMARY KEY (cycle_id, centre, stage, instrument, source)
);
COMMENT ON TABLE occasion IS 'A row is one occasion on which something was observed of a centre: a source (one visit, one survey) of an instrument in a stage. Written by the database itself as observations come and go.';
COMMENT ON COLUMN occasion.source IS 'As the observations name it; empty where they name none.';
COMMENT ON COLUMN occasion.observed_at IS 'The earliest moment that its observations are about; null where none says.';

CREATE TABLE observed_stage (
  cycle_id integer NOT NULL,
  centre text NOT NULL,
  stage text NOT NULL CHECK (stage IN ('initial', 'final')),
  enough text NOT NULL CHECK (enough ~ '^[01]*$'),
  PRIMARY KEY (cycle_id, centre, stage)
);
COMMENT ON TABLE observed_stage IS 'A row says how much was observed of a centre in a stage; no row: nothing. Written by the database itself as observations come and go.';
COMMENT ON COLUMN observed_stage.enough IS 'A letter for each measure of the cycle''s guide, in its order: 1 where its values reach the minimum of the instrument, or where there are none and it was found not applicable.';

-- Whoever adds to one cycle waits here for others who do, and then sums up what all have added: each statement below sees
-- what was committed before it began.
CREATE FUNCTION sum_up_observations(of_cycle integer, of_centres text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7201127, of_cycle);
  DELETE FROM occasion WHERE cycle_id = of_cycle AND centre = ANY (of_centres);
  DELETE FROM observed_stage WHERE cycle_id = of_cycle AND centre = ANY (of_centres);

  INSERT INTO occasion (cycle_id, centre, stage, instrument, source, observed_at)
  SELECT of_cycle, o.centre, o.stage, asked.instrument, coalesce(o.source, ''), min(o.observed_at)
  FROM observation o
  JOIN (SELECT DISTINCT m ->> 'code' AS code, m ->> 'instrument' AS instrument
    FROM cycle c JOIN guide g ON g.code = c.guide_code AND g.edition = c.guide_edition,
      jsonb_path_query(g.document, '$.pillars[*].criteria[*].measures[*]') AS m
    WHERE c.id = of_cycle) asked ON asked.code = o.measure
  WHERE o.cycle_id = of_cycle AND o.centre = ANY (of_centres)
  GROUP BY o.centre, o.stage, asked.instrument, coalesce(o.source, '');

  -- A value that reaches the minimum alone settles its measure; only the others are added up, measure by measure.
  INSERT INTO observed_stage (cycle_id, centre, stage, enough)
  WITH asked AS MATERIALIZED (
    SELECT m ->> 'code' AS code, place::integer - 1 AS place, count(*) OVER ()::integer AS measures,
      coalesce((g.document -> 'instruments' -> (m ->> 'instrument') ->> 'minimum')::numeric, 1) AS minimum
    FROM cycle c JOIN guide g ON g.code = c.guide_code AND g.edition = c.guide_edition,
      jsonb_path_query(g.document, '$.pillars[*].criteria[*].measures[*]') WITH ORDINALITY AS one (m, place)
    WHERE c.id = of_cycle),
  marked AS MATERIALIZED (
    SELECT code, minimum, set_bit(repeat('0', measures)::bit varying, place, 1) AS mark FROM asked),
  found AS (
    SELECT o.centre, o.stage, marked.mark
    FROM observation o
    LEFT JOIN marked ON marked.code = o.measure AND o.not_applicable IS NULL AND o.n >= marked.minimum
    WHERE o.cycle_id = of_cycle AND o.centre = ANY (of_centres)
    UNION ALL
    SELECT o.centre, o.stage, marked.mark
    FROM observation o
    JOIN marked ON marked.code = o.measure AND (o.not_applicable IS NOT NULL OR o.n < marked.minimum)
    WHERE o.cycle_id = of_cycle AND o.centre = ANY (of_centres)
    GROUP BY o.centre, o.stage, marked.code, marked.mark, marked.minimum
    HAVING coalesce(sum(o.n) FILTER (WHERE o.not_applicable IS NULL), marked.minimum) >= marked.minimum)
  SELECT of_cycle, centre, stage,
    coalesce(bit_or(mark)::text, repeat('0', (SELECT count(*)::integer FROM asked)))
  FROM found GROUP BY centre, stage;
END $$;

CREATE FUNCTION sum_up_touched() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one record;
BEGIN
  FOR one IN SELECT cycle_id, array_agg(DISTINCT centre) AS centres FROM touched GROUP BY cycle_id ORDER BY cycle_id LOOP
    PERFORM sum_up_observations(one.cycle_id, one.centres);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER observation_added AFTER INSERT ON observation
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION sum_up_touched();
CREATE TRIGGER observation_removed AFTER DELETE ON observation
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION sum_up_touched();

SELECT sum_up_observations(c.id, ARRAY(SELECT centre FROM cycle_centre WHERE cycle_id = c.id)) FROM cycle c;
ANALYZE occasion, observed_stage;
