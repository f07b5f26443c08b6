-- Notices to people who have an account, the mail that goes out, and what each person wants by mail.

CREATE TABLE mail (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  address text CHECK (address ~ '^[^\s@<>,;:"]+@[^\s@<>,;:"]+$'),
  language text NOT NULL CHECK (language IN ('ar', 'en')),
  subject text NOT NULL CHECK (subject <> '' AND subject !~ '[[:cntrl:]]'),
  paragraphs jsonb CHECK (jsonb_typeof(paragraphs) = 'array'),
  action jsonb CHECK (jsonb_typeof(action) = 'object'),
  status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'sent', 'failed', 'cancelled')),
  attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  last_error text CHECK (last_error ~ '^[A-Za-z0-9_ .-]{1,60}$'),
  message_id text,
  created_at timestamptz NOT NULL DEFAULT now(),
  handed_at timestamptz,
  settled_at timestamptz,
  erased_at timestamptz,
  CHECK ((status = 'queued') = (settled_at IS NULL)),
  CHECK ((erased_at IS NULL) = (address IS NOT NULL)),
  CHECK ((erased_at IS NULL) = (paragraphs IS NOT NULL)),
  CHECK (erased_at IS NULL OR (status <> 'queued' AND action IS NULL))
);
COMMENT ON TABLE mail IS 'A row is one e-mail to one address: waiting, sent, given up (failed) or taken back. It is written in the transaction whose news it carries.';
COMMENT ON COLUMN mail.subject IS 'Shown on locked telephones: holds codes and numbers, never a name.';
COMMENT ON COLUMN mail.paragraphs IS 'The words as they were on that day, a list of texts; erased some days after the mail was settled.';
COMMENT ON COLUMN mail.action IS 'The one thing to do: label and href, a path of this site or a whole address.';
COMMENT ON COLUMN mail.attempts IS 'How often a server refused it or could not be reached.';
COMMENT ON COLUMN mail.last_error IS 'Code of the last failure, such as EENVELOPE 550. Never what the server wrote: that may name the address.';
COMMENT ON COLUMN mail.message_id IS 'Given at the first attempt and kept, so that a receiver knows a repeated mail.';
COMMENT ON COLUMN mail.handed_at IS 'When a job to send it was last made.';
COMMENT ON COLUMN mail.settled_at IS 'When it was sent, given up or taken back.';
CREATE INDEX mail_to_hand ON mail (created_at) WHERE status = 'queued' AND handed_at IS NULL;
CREATE INDEX mail_list ON mail (status, created_at DESC);

CREATE TABLE notice_kind (
  code text PRIMARY KEY CHECK (code ~ '^[a-z][a-z-]*$')
);
COMMENT ON TABLE notice_kind IS 'What a notice can be about. A new part of the programme adds its rows in its own migration.';
INSERT INTO notice_kind (code) VALUES
  ('assignment'), ('cycle'), ('census'), ('workshop'), ('consultation'), ('account');

CREATE TABLE notice (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind text NOT NULL REFERENCES notice_kind (code),
  subject_ar text NOT NULL CHECK (subject_ar <> ''),
  subject_en text NOT NULL CHECK (subject_en <> ''),
  body jsonb NOT NULL CHECK (jsonb_typeof(body) = 'array'),
  link text NOT NULL CHECK (link ~ '^/([^/]|$)'),
  mail uuid REFERENCES mail (id) ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  read_at timestamptz
);
COMMENT ON TABLE notice IS 'A row tells one person one piece of news, in the words of that day and in both languages.';
COMMENT ON COLUMN notice.body IS 'A list of paragraphs, each with ar and en.';
COMMENT ON COLUMN notice.link IS 'Path below the language of the page where the reader goes on, such as /account.';
COMMENT ON COLUMN notice.mail IS 'The mail that carried it too; null where the person wants none of this kind.';
CREATE INDEX notice_inbox ON notice (person, (read_at IS NULL) DESC, created_at DESC);
CREATE INDEX notice_unread ON notice (person) WHERE read_at IS NULL;

CREATE TABLE notice_preference (
  person uuid PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  language text NOT NULL DEFAULT 'ar' CHECK (language IN ('ar', 'en')),
  no_mail text[] NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE notice_preference IS 'A row says in which language a person wants mail, and of which kinds none. Without a row: Arabic, every kind.';
