-- What each soft rule weighs in a cycle, and why a visit of the plan was changed.

ALTER TABLE assignment_plan ADD COLUMN weights jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(weights) = 'object');
COMMENT ON COLUMN assignment_plan.weights IS 'What each soft rule weighs, by its name; one that is not named weighs what it usually does.';

ALTER TABLE proposal ADD COLUMN weights jsonb CHECK (jsonb_typeof(weights) = 'object');
COMMENT ON COLUMN proposal.weights IS 'What each soft rule weighed when the proposal was made; null in proposals made before this was kept.';

CREATE TABLE visit_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  visit uuid NOT NULL REFERENCES planned_visit (id) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('changed', 'cancelled')),
  cause text NOT NULL CHECK (cause IN ('proposal', 'centre', 'absence', 'balance', 'independence', 'other')),
  note text CHECK (btrim(note) <> ''),
  before jsonb NOT NULL CHECK (jsonb_typeof(before) = 'object'),
  after jsonb CHECK (jsonb_typeof(after) = 'object'),
  changed_by text NOT NULL CHECK (btrim(changed_by) <> ''),
  changed_at timestamptz NOT NULL,
  CHECK ((kind = 'cancelled') = (after IS NULL)),
  CHECK (cause <> 'other' OR note IS NOT NULL)
);
COMMENT ON TABLE visit_change IS 'A row is one change of a planned visit and why it was made: by hand, or by an accepted proposal.';
COMMENT ON COLUMN visit_change.note IS 'In the words of whoever changed it, for those who keep the plan: never sent to anybody.';
COMMENT ON COLUMN visit_change.before IS 'Who was to come (visitors), when in local time, and whether it was pinned.';
CREATE INDEX visit_change_visit ON visit_change (visit, id);
