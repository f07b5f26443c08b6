-- Who visits which centre, on which day, and what makes them independent of it.

CREATE TABLE assignment_plan (
  cycle_id integer PRIMARY KEY REFERENCES cycle (id),
  neutral_employers boolean NOT NULL DEFAULT true,
  cooling_off_cycles integer NOT NULL DEFAULT 1 CHECK (cooling_off_cycles BETWEEN 0 AND 20),
  minutes_between integer NOT NULL DEFAULT 45 CHECK (minutes_between BETWEEN 0 AND 600),
  opens_at integer NOT NULL DEFAULT 450 CHECK (opens_at BETWEEN 0 AND 1439),
  closes_at integer NOT NULL DEFAULT 840 CHECK (closes_at > opens_at AND closes_at <= 1440),
  weekdays integer[] NOT NULL DEFAULT '{0,1,2,3,4}' CHECK (weekdays <@ '{0,1,2,3,4,5,6}'),
  time_zone text NOT NULL DEFAULT 'Asia/Bahrain' CHECK (btrim(time_zone) <> ''),
  seed bigint NOT NULL CHECK (seed BETWEEN 0 AND 9007199254740991),
  revision integer NOT NULL DEFAULT 1 CHECK (revision > 0)
);
COMMENT ON TABLE assignment_plan IS 'A row holds the rules by which the visits of one cycle are given out.';
COMMENT ON COLUMN assignment_plan.opens_at IS 'Minutes from midnight: when a centre serves that has no hours of its own.';
COMMENT ON COLUMN assignment_plan.weekdays IS '0 = Sunday to 6 = Saturday.';
COMMENT ON COLUMN assignment_plan.seed IS 'Draws the double visits; kept, so that anybody can draw them again.';

CREATE TABLE visit_demand (
  cycle_id integer NOT NULL REFERENCES assignment_plan (cycle_id),
  instrument text NOT NULL CHECK (instrument <> ''),
  stage text NOT NULL CHECK (stage IN ('initial', 'final')),
  channels text[] NOT NULL DEFAULT '{}',
  visits integer NOT NULL CHECK (visits BETWEEN 1 AND 20),
  people integer NOT NULL CHECK (people BETWEEN 1 AND 10),
  minutes integer NOT NULL CHECK (minutes BETWEEN 5 AND 720),
  starts_on date NOT NULL,
  ends_on date NOT NULL CHECK (ends_on >= starts_on),
  days_between integer NOT NULL DEFAULT 1 CHECK (days_between BETWEEN 0 AND 365),
  double_share double precision NOT NULL DEFAULT 0 CHECK (double_share BETWEEN 0 AND 1),
  repeat_after_days integer CHECK (repeat_after_days BETWEEN 1 AND 3650),
  secret boolean NOT NULL DEFAULT false,
  PRIMARY KEY (cycle_id, instrument, stage)
);
COMMENT ON TABLE visit_demand IS 'A row says what one instrument asks of every enrolled centre in one stage: how many visits, by how many people, how long and when.';
COMMENT ON COLUMN visit_demand.channels IS 'Channels of centres that it covers; empty: all.';
COMMENT ON COLUMN visit_demand.secret IS 'Made by mystery shoppers, who are known by a code name: no centre learns of these visits.';

CREATE TABLE centre_hours (
  centre text NOT NULL REFERENCES centre (code),
  weekday integer NOT NULL CHECK (weekday BETWEEN 0 AND 6),
  opens_at integer NOT NULL CHECK (opens_at BETWEEN 0 AND 1439),
  closes_at integer NOT NULL CHECK (closes_at > opens_at AND closes_at <= 1440),
  PRIMARY KEY (centre, weekday, opens_at)
);
COMMENT ON TABLE centre_hours IS 'A row is a span in which a centre serves on a weekday. A centre without rows keeps the usual hours of the plan.';

CREATE TABLE calendar_day (
  day date PRIMARY KEY,
  title_ar text NOT NULL CHECK (btrim(title_ar) <> ''),
  title_en text NOT NULL CHECK (btrim(title_en) <> '')
);
COMMENT ON TABLE calendar_day IS 'A row is a holiday: nobody visits on it.';

CREATE TABLE visitor (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person uuid UNIQUE REFERENCES person (id) ON DELETE CASCADE,
  code_name text UNIQUE CHECK (code_name ~ '^[A-Z][A-Z0-9-]{1,19}$'),
  home text REFERENCES governorate (code),
  instruments text[] NOT NULL DEFAULT '{}',
  channels text[] NOT NULL DEFAULT '{}',
  languages text[] NOT NULL DEFAULT '{}',
  experience integer NOT NULL DEFAULT 1 CHECK (experience BETWEEN 1 AND 3),
  max_per_day integer NOT NULL DEFAULT 2 CHECK (max_per_day BETWEEN 1 AND 10),
  max_per_cycle integer NOT NULL DEFAULT 40 CHECK (max_per_cycle BETWEEN 0 AND 1000),
  revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
  CHECK (num_nonnulls(person, code_name) = 1)
);
COMMENT ON TABLE visitor IS 'A row is somebody who can visit, with skills and limits: an evaluator by their account, a mystery shopper by a code name only.';

CREATE TABLE shopper_identity (
  visitor uuid PRIMARY KEY REFERENCES visitor (id) ON DELETE CASCADE,
  person uuid NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE
);
COMMENT ON TABLE shopper_identity IS 'The one place that says who a mystery shopper is. Read by the program to judge independence and to reach the shopper, and by the secretariat for a stated reason, which is audited.';

CREATE TABLE working_hours (
  visitor uuid NOT NULL REFERENCES visitor (id) ON DELETE CASCADE,
  weekday integer NOT NULL CHECK (weekday BETWEEN 0 AND 6),
  starts_at integer NOT NULL CHECK (starts_at BETWEEN 0 AND 1439),
  ends_at integer NOT NULL CHECK (ends_at > starts_at AND ends_at <= 1440),
  PRIMARY KEY (visitor, weekday)
);
COMMENT ON TABLE working_hours IS 'When somebody can visit, in minutes from midnight. A weekday without a row: not on that day.';

CREATE TABLE absence (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  visitor uuid NOT NULL REFERENCES visitor (id) ON DELETE CASCADE,
  starts_on date NOT NULL,
  ends_on date NOT NULL CHECK (ends_on >= starts_on)
);
COMMENT ON TABLE absence IS 'Days on which somebody cannot visit, both included. Why is not asked.';
CREATE INDEX absence_visitor ON absence (visitor, starts_on);

CREATE TABLE team (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  cycle_id integer NOT NULL REFERENCES cycle (id),
  name_ar text NOT NULL CHECK (btrim(name_ar) <> ''),
  name_en text NOT NULL CHECK (btrim(name_en) <> ''),
  UNIQUE (cycle_id, id)
);
COMMENT ON TABLE team IS 'A row is a team of evaluators in one cycle.';

CREATE TABLE team_member (
  cycle_id integer NOT NULL,
  visitor uuid NOT NULL REFERENCES visitor (id) ON DELETE CASCADE,
  team uuid NOT NULL,
  leads boolean NOT NULL DEFAULT false,
  PRIMARY KEY (cycle_id, visitor),
  FOREIGN KEY (cycle_id, team) REFERENCES team (cycle_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE team_member IS 'Who is in which team: in one team a cycle.';
CREATE UNIQUE INDEX team_leader ON team_member (team) WHERE leads;

CREATE TABLE declaration_request (
  cycle_id integer NOT NULL REFERENCES cycle (id),
  visitor uuid NOT NULL REFERENCES visitor (id) ON DELETE CASCADE,
  asked_at timestamptz NOT NULL,
  PRIMARY KEY (cycle_id, visitor)
);
COMMENT ON TABLE declaration_request IS 'Whom the secretariat asked to declare interests in a cycle, and when.';

CREATE TABLE declaration (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  cycle_id integer NOT NULL REFERENCES cycle (id),
  visitor uuid NOT NULL REFERENCES visitor (id) ON DELETE CASCADE,
  subject_kind text NOT NULL CHECK (subject_kind IN ('entity', 'centre')),
  subject text NOT NULL CHECK (subject <> ''),
  answer text NOT NULL CHECK (answer IN ('none', 'interest')),
  reason text CHECK (btrim(reason) <> ''),
  declared_at timestamptz NOT NULL,
  CHECK (answer = 'none' OR reason IS NOT NULL)
);
COMMENT ON TABLE declaration IS 'A row is what somebody declared about an entity or a centre in a cycle. The latest of a subject counts; earlier ones stay. No row: not asked, and not assignable there.';
CREATE INDEX declaration_latest ON declaration (cycle_id, visitor, subject_kind, subject, id DESC);

CREATE FUNCTION keep_declaration() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'declarations are added, never changed' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER declaration_kept BEFORE UPDATE OR TRUNCATE ON declaration
  FOR EACH STATEMENT EXECUTE FUNCTION keep_declaration();

CREATE TABLE planned_visit (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  cycle_id integer NOT NULL,
  centre text NOT NULL,
  instrument text NOT NULL,
  stage text NOT NULL CHECK (stage IN ('initial', 'final')),
  number integer NOT NULL CHECK (number > 0),
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  double boolean NOT NULL DEFAULT false,
  pinned boolean NOT NULL DEFAULT false,
  status text NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'cancelled')),
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  changed_at timestamptz NOT NULL,
  reminded_for timestamptz,
  FOREIGN KEY (cycle_id, centre) REFERENCES cycle_centre (cycle_id, centre)
);
COMMENT ON TABLE planned_visit IS 'A row is one visit of the accepted plan. A cancelled one stays, so that calendars learn of it.';
COMMENT ON COLUMN planned_visit.pinned IS 'Somebody fixed it: every new proposal keeps its people and its moment.';
COMMENT ON COLUMN planned_visit.version IS 'Rises with each change: who changes it says which one they had read.';
COMMENT ON COLUMN planned_visit.reminded_for IS 'The start of which its people were reminded.';
CREATE UNIQUE INDEX planned_visit_once ON planned_visit (cycle_id, centre, instrument, stage, number) WHERE status = 'planned';
CREATE INDEX planned_visit_day ON planned_visit (cycle_id, starts_at, centre);
CREATE INDEX planned_visit_to_come ON planned_visit (starts_at) WHERE status = 'planned';

CREATE TABLE visit_person (
  visit uuid NOT NULL REFERENCES planned_visit (id) ON DELETE CASCADE,
  visitor uuid NOT NULL REFERENCES visitor (id),
  removed_at timestamptz,
  PRIMARY KEY (visit, visitor)
);
COMMENT ON TABLE visit_person IS 'Who makes a visit. Somebody taken off it keeps the row, so that their calendar says so.';
CREATE INDEX visit_person_visitor ON visit_person (visitor, visit);

CREATE TABLE proposal (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  cycle_id integer NOT NULL REFERENCES assignment_plan (cycle_id),
  status text NOT NULL DEFAULT 'waiting'
    CHECK (status IN ('waiting', 'working', 'plan', 'infeasible', 'failed', 'cancelled', 'accepted')),
  share double precision NOT NULL DEFAULT 0 CHECK (share BETWEEN 0 AND 1),
  step text,
  parts jsonb,
  outcome jsonb,
  requested_by text NOT NULL,
  requested_at timestamptz NOT NULL,
  settled_at timestamptz
);
COMMENT ON TABLE proposal IS 'A row is one plan that was asked for: how far its making is, then what came out.';
COMMENT ON COLUMN proposal.parts IS 'SHA-256 of each part of what it was made from; when one has moved since, the plan is not accepted.';
CREATE INDEX proposal_latest ON proposal (cycle_id, requested_at DESC);
CREATE UNIQUE INDEX proposal_one_at_a_time ON proposal (cycle_id) WHERE status IN ('waiting', 'working');

CREATE TABLE calendar_feed (
  visitor uuid PRIMARY KEY REFERENCES visitor (id) ON DELETE CASCADE,
  token_sha256 text NOT NULL UNIQUE CHECK (token_sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz NOT NULL
);
COMMENT ON TABLE calendar_feed IS 'The secret address of somebody''s calendar; a new one ends the old. Only its digest is kept.';
