-- How people come in: invitations, the links that mail carries, and lists of people to invite.

CREATE TABLE invitation_list (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  file_name text NOT NULL,
  status text NOT NULL DEFAULT 'sent'
    CHECK (status IN ('sent', 'reading', 'waiting', 'faulty', 'inviting', 'done', 'withdrawn')),
  language text NOT NULL DEFAULT 'ar' CHECK (language IN ('ar', 'en')),
  content bytea,
  share real NOT NULL DEFAULT 0 CHECK (share BETWEEN 0 AND 1),
  rows jsonb CHECK (jsonb_typeof(rows) = 'array'),
  row_count integer NOT NULL DEFAULT 0 CHECK (row_count >= 0),
  fault_count integer NOT NULL DEFAULT 0 CHECK (fault_count >= 0),
  faults jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(faults) = 'array'),
  created_by uuid REFERENCES person (id) ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  settled_at timestamptz
);
COMMENT ON TABLE invitation_list IS 'A row is a spreadsheet of people to invite: read, shown with what is wrong, then all of it is done or nothing.';
COMMENT ON COLUMN invitation_list.content IS 'The file as it was sent; dropped once it was read.';
COMMENT ON COLUMN invitation_list.rows IS 'What was read, one object a person; dropped once the list was done or withdrawn.';
COMMENT ON COLUMN invitation_list.share IS 'How far the job is that works on it, from 0 to 1.';

CREATE TABLE invitation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name_ar text NOT NULL CHECK (btrim(name_ar) <> ''),
  name_en text NOT NULL CHECK (btrim(name_en) <> ''),
  email text NOT NULL CHECK (email = lower(email)),
  language text NOT NULL CHECK (language IN ('ar', 'en')),
  employer text REFERENCES entity (code),
  status text NOT NULL DEFAULT 'sent' CHECK (status IN ('sent', 'accepted', 'withdrawn')),
  expires_at timestamptz NOT NULL,
  opened_at timestamptz,
  settled_at timestamptz,
  person uuid REFERENCES person (id) ON DELETE SET NULL,
  list uuid REFERENCES invitation_list (id) ON DELETE SET NULL,
  created_by uuid REFERENCES person (id) ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((status = 'sent') = (settled_at IS NULL)),
  CHECK (status = 'accepted' OR person IS NULL)
);
COMMENT ON TABLE invitation IS 'A row is one person invited to open an account, with what they will then hold. A sent one past expires_at has expired.';
COMMENT ON COLUMN invitation.opened_at IS 'When its link was first followed; programs that look into mail follow links too.';
COMMENT ON COLUMN invitation.settled_at IS 'When it was accepted or withdrawn.';
CREATE UNIQUE INDEX invitation_open ON invitation (email) WHERE status = 'sent';
CREATE INDEX invitation_newest ON invitation (created_at DESC, id);

CREATE TABLE invitation_role (
  invitation uuid NOT NULL REFERENCES invitation (id) ON DELETE CASCADE,
  role text NOT NULL REFERENCES role (code),
  scope_kind text NOT NULL CHECK (scope_kind IN ('programme', 'entity', 'centre', 'cycle')),
  scope_id text,
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until > valid_from),
  CHECK ((scope_kind = 'programme') = (scope_id IS NULL)),
  UNIQUE NULLS NOT DISTINCT (invitation, role, scope_kind, scope_id)
);
COMMENT ON TABLE invitation_role IS 'A row is one role that an invited person will hold once they accept.';
COMMENT ON COLUMN invitation_role.valid_until IS 'The first day on which it no longer holds; null: without an end.';

CREATE TABLE mailed_link (
  hash text PRIMARY KEY CHECK (hash ~ '^[A-Za-z0-9_-]{43}$'),
  purpose text NOT NULL CHECK (purpose IN ('invitation', 'password-reset')),
  invitation uuid REFERENCES invitation (id) ON DELETE CASCADE,
  person uuid REFERENCES person (id) ON DELETE CASCADE,
  mail uuid REFERENCES mail (id) ON DELETE SET NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
  used_at timestamptz,
  ended_at timestamptz,
  CHECK ((purpose = 'invitation') = (invitation IS NOT NULL)),
  CHECK ((purpose = 'password-reset') = (person IS NOT NULL)),
  CHECK (used_at IS NULL OR ended_at IS NULL)
);
COMMENT ON TABLE mailed_link IS 'A row is a link sent by mail that opens something once. The token in it is not kept: only its SHA-256.';
COMMENT ON COLUMN mailed_link.ended_at IS 'When a newer link, a withdrawal or a change of password put it out of use.';
CREATE INDEX mailed_link_invitation ON mailed_link (invitation) WHERE invitation IS NOT NULL;
CREATE INDEX mailed_link_person ON mailed_link (person) WHERE person IS NOT NULL;
