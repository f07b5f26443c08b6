-- Consultations on drafts of the guide: who is asked, from which day to which, and what they wrote.

CREATE TABLE guide_consultation (
  guide_code text NOT NULL,
  guide_edition text NOT NULL,
  audience text NOT NULL CHECK (audience IN ('staff', 'public')),
  opens_on date NOT NULL,
  closes_on date NOT NULL CHECK (closes_on >= opens_on),
  intro_ar text NOT NULL CHECK (btrim(intro_ar) <> ''),
  intro_en text NOT NULL CHECK (btrim(intro_en) <> ''),
  closed_at timestamptz,
  revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
  PRIMARY KEY (guide_code, guide_edition),
  FOREIGN KEY (guide_code, guide_edition) REFERENCES guide (code, edition) ON DELETE CASCADE
);
COMMENT ON TABLE guide_consultation IS 'A row asks for comments on one draft. It is open from one day to another, in UTC, unless it was closed before or the draft is published.';
COMMENT ON COLUMN guide_consultation.audience IS 'staff: whoever is signed in and holds a role; public: everybody.';
COMMENT ON COLUMN guide_consultation.closed_at IS 'When it was closed before its last day; null where it was not, or was opened again.';
COMMENT ON COLUMN guide_consultation.revision IS 'Rises with each change: who saves says which one they had read.';

CREATE TABLE guide_comment (
  guide_code text NOT NULL,
  guide_edition text NOT NULL,
  id uuid NOT NULL,
  item_kind text NOT NULL CHECK (item_kind IN ('guide', 'pillar', 'criterion', 'measure')),
  item_code text NOT NULL CHECK ((item_kind = 'guide') = (item_code = '')),
  wording jsonb NOT NULL,
  origin text NOT NULL CHECK (origin IN ('staff', 'public')),
  person text CHECK (person <> ''),
  name text CHECK (btrim(name) <> ''),
  organisation text CHECK (btrim(organisation) <> ''),
  language text NOT NULL CHECK (language IN ('ar', 'en')),
  body text NOT NULL CHECK (btrim(body) <> ''),
  sent_sha256 text NOT NULL CHECK (sent_sha256 ~ '^[0-9a-f]{64}$'),
  status text NOT NULL CHECK (status IN ('new', 'accepted', 'rejected', 'answered')),
  reason text CHECK (btrim(reason) <> ''),
  answer text CHECK (btrim(answer) <> ''),
  made_at timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by text CHECK (decided_by <> ''),
  revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
  PRIMARY KEY (guide_code, guide_edition, id),
  FOREIGN KEY (guide_code, guide_edition) REFERENCES guide_consultation (guide_code, guide_edition),
  CHECK (origin = 'public' OR (person IS NOT NULL AND name IS NULL AND organisation IS NULL)),
  CHECK ((status = 'rejected') = (reason IS NOT NULL)),
  CHECK ((status = 'answered') = (answer IS NOT NULL)),
  CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
  CHECK (status <> 'new' OR decided_at IS NULL)
);
COMMENT ON TABLE guide_comment IS 'A row is one comment on a draft or on one item of it. Only accepted and answered ones are shown to those who were asked.';
COMMENT ON COLUMN guide_comment.wording IS 'The item as it read on the day of the comment: title and text in both languages.';
COMMENT ON COLUMN guide_comment.person IS 'Pseudonymous id of who was signed in; null where nobody was.';
COMMENT ON COLUMN guide_comment.sent_sha256 IS 'SHA-256 of what was sent, by which the same comment sent twice is told from another under the same id.';
COMMENT ON COLUMN guide_comment.reason IS 'Why it was rejected; for the secretariat alone.';
CREATE INDEX guide_comment_made ON guide_comment (guide_code, guide_edition, made_at, id);
CREATE INDEX guide_comment_item ON guide_comment (guide_code, guide_edition, item_code, status);

CREATE TABLE comment_attempt (
  key text PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
COMMENT ON TABLE comment_attempt IS 'A row counts recent comments, by a keyed hash of the consultation or of the consultation with the sender.';
