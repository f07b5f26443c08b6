-- The census of centres, exemption from a cycle, and workshops for those who represent centres.

CREATE TABLE census (
  cycle_id integer PRIMARY KEY REFERENCES cycle (id),
  answer_by date NOT NULL,
  opened_at timestamptz NOT NULL DEFAULT now(),
  opened_by text NOT NULL CHECK (btrim(opened_by) <> '')
);
COMMENT ON TABLE census IS 'A row is the census of one cycle: each entity says whether what the registry knows of its centres is right.';
COMMENT ON COLUMN census.answer_by IS 'The last day on which a link is answered.';

CREATE TABLE census_request (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  cycle_id integer NOT NULL REFERENCES census (cycle_id),
  entity text NOT NULL REFERENCES entity (code),
  address text NOT NULL CHECK (btrim(address) <> ''),
  language text NOT NULL DEFAULT 'ar' CHECK (language IN ('ar', 'en')),
  revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
  sent_at timestamptz NOT NULL,
  opened_at timestamptz,
  submitted_at timestamptz,
  asked_again_at timestamptz,
  reminded_at timestamptz,
  UNIQUE (cycle_id, entity)
);
COMMENT ON TABLE census_request IS 'A row asks one entity, at one address, to answer the census.';
COMMENT ON COLUMN census_request.revision IS 'Rises with each answer that is saved: two people on one link notice each other by it.';
COMMENT ON COLUMN census_request.submitted_at IS 'Null while the entity may still change its answers, also after some were asked again.';
COMMENT ON COLUMN census_request.asked_again_at IS 'When the secretariat last gave answers back; null where it never did.';

CREATE TABLE census_link (
  token_hash text PRIMARY KEY CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  request uuid NOT NULL REFERENCES census_request (id) ON DELETE CASCADE,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > made_at),
  revoked_at timestamptz
);
COMMENT ON TABLE census_link IS 'A row is one link that was mailed. Of its secret only the SHA-256 is kept.';
CREATE INDEX census_link_request ON census_link (request);

CREATE TABLE census_line (
  id uuid PRIMARY KEY,
  request uuid NOT NULL REFERENCES census_request (id) ON DELETE CASCADE,
  centre text REFERENCES centre (code),
  answer text NOT NULL CHECK (answer IN ('confirmed', 'corrected', 'closed', 'added')),
  said jsonb CHECK (jsonb_typeof(said) = 'object'),
  since date,
  note text CHECK (btrim(note) <> ''),
  shown jsonb CHECK (jsonb_typeof(shown) = 'object'),
  revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
  decision text CHECK (decision IN ('accepted', 'refused', 'asked-again')),
  reason text CHECK (btrim(reason) <> ''),
  decided_at timestamptz,
  decided_by text,
  UNIQUE (request, centre),
  CHECK ((said IS NOT NULL) = (answer IN ('corrected', 'added'))),
  CHECK (centre IS NOT NULL OR answer = 'added'),
  CHECK ((decision IS NULL) = (decided_at IS NULL)),
  CHECK (decision IS NULL OR decision = 'accepted' OR reason IS NOT NULL)
);
COMMENT ON TABLE census_line IS 'A row is what an entity says of one centre, and what the secretariat decided about it.';
COMMENT ON COLUMN census_line.centre IS 'Null for a centre that the entity added, until it is accepted and has a code.';
COMMENT ON COLUMN census_line.said IS 'What a centre is, in the words of the entity.';
COMMENT ON COLUMN census_line.since IS 'The day from which it holds: of a correction, a closing, an opening.';
COMMENT ON COLUMN census_line.shown IS 'What the registry said when the entity sent its answers.';

CREATE TABLE census_post (
  id uuid PRIMARY KEY,
  request uuid NOT NULL REFERENCES census_request (id) ON DELETE CASCADE,
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  made_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE census_post IS 'A row is one form that came over a link, by the id that its sender gave it: the same form sent twice changes nothing twice.';

CREATE TABLE cycle_exemption (
  cycle_id integer NOT NULL,
  centre text NOT NULL,
  status text NOT NULL CHECK (status IN ('proposed', 'granted', 'refused', 'ended')),
  reason text NOT NULL CHECK (btrim(reason) <> ''),
  revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
  proposed_at timestamptz NOT NULL,
  proposed_by text NOT NULL,
  decided_at timestamptz,
  decided_by text,
  PRIMARY KEY (cycle_id, centre),
  FOREIGN KEY (cycle_id, centre) REFERENCES cycle_centre (cycle_id, centre) ON DELETE CASCADE,
  CHECK ((status = 'proposed') = (decided_at IS NULL)),
  CHECK (decided_by <> proposed_by OR status = 'ended')
);
COMMENT ON TABLE cycle_exemption IS 'A row leaves an enrolled centre out of the evaluation of a cycle, with the reason; a second person decides. Only a granted one counts.';

CREATE TABLE workshop (
  id uuid PRIMARY KEY,
  cycle_id integer NOT NULL REFERENCES cycle (id),
  title_ar text NOT NULL CHECK (btrim(title_ar) <> ''),
  title_en text NOT NULL CHECK (btrim(title_en) <> ''),
  place_ar text,
  place_en text,
  link text,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  places integer NOT NULL CHECK (places BETWEEN 1 AND 10000),
  opens_on date NOT NULL,
  closes_on date NOT NULL CHECK (closes_on >= opens_on),
  entities text[],
  revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
  cancelled_at timestamptz,
  CHECK ((place_ar IS NULL) = (place_en IS NULL)),
  CHECK (place_ar IS NOT NULL OR link IS NOT NULL)
);
COMMENT ON TABLE workshop IS 'A row is one workshop for those who represent centres in a cycle.';
COMMENT ON COLUMN workshop.entities IS 'Codes of the entities that may register; null: every entity with enrolled centres.';
CREATE INDEX workshop_cycle ON workshop (cycle_id, starts_at);

CREATE TABLE workshop_invitation (
  token_hash text PRIMARY KEY CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  workshop uuid NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  entity text NOT NULL REFERENCES entity (code),
  address text NOT NULL,
  made_at timestamptz NOT NULL,
  revoked_at timestamptz
);
COMMENT ON TABLE workshop_invitation IS 'A row is one link by which an entity registers its people. Of its secret only the SHA-256 is kept.';
CREATE INDEX workshop_invitation_workshop ON workshop_invitation (workshop, entity);

CREATE TABLE workshop_place (
  id uuid PRIMARY KEY,
  workshop uuid NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
  place bigint GENERATED ALWAYS AS IDENTITY,
  entity text NOT NULL REFERENCES entity (code),
  name text NOT NULL CHECK (btrim(name) <> ''),
  address text NOT NULL CHECK (btrim(address) <> ''),
  language text NOT NULL DEFAULT 'ar' CHECK (language IN ('ar', 'en')),
  person uuid REFERENCES person (id) ON DELETE SET NULL,
  status text NOT NULL CHECK (status IN ('registered', 'waiting', 'cancelled')),
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  cancel_hash text NOT NULL UNIQUE CHECK (cancel_hash ~ '^[0-9a-f]{64}$'),
  asked_at timestamptz NOT NULL,
  moved_up_at timestamptz,
  attended boolean
);
COMMENT ON TABLE workshop_place IS 'A row is one person who asked for a place in a workshop: with a place, waiting for one, or no longer.';
COMMENT ON COLUMN workshop_place.id IS 'Chosen by the sender: the same request sent twice is taken once.';
COMMENT ON COLUMN workshop_place.place IS 'The order in which people asked, which is the order in which the waiting move up.';
COMMENT ON COLUMN workshop_place.attended IS 'Null until attendance was taken.';
CREATE UNIQUE INDEX workshop_place_once ON workshop_place (workshop, lower(address)) WHERE status <> 'cancelled';
CREATE INDEX workshop_place_order ON workshop_place (workshop, status, place);
