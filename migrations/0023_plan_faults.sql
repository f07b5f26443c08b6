-- What coming visits of an accepted plan break since something the plan hangs on has changed.

CREATE TABLE plan_fault (
  cycle_id integer NOT NULL REFERENCES cycle (id),
  visit uuid NOT NULL REFERENCES planned_visit (id) ON DELETE CASCADE,
  faults jsonb NOT NULL CHECK (jsonb_typeof(faults) = 'array' AND jsonb_array_length(faults) > 0),
  found_at timestamptz NOT NULL,
  PRIMARY KEY (cycle_id, visit)
);
COMMENT ON TABLE plan_fault IS 'A row is a visit to come that a hard rule no longer allows; it goes when the rule holds again or the visit is over.';
COMMENT ON COLUMN plan_fault.faults IS 'Rules by their codes, each with the visitor it is about where it is about one: [{"rule": "own-employer", "visitor": "…"}].';
COMMENT ON COLUMN plan_fault.found_at IS 'When the visit was first found so.';
