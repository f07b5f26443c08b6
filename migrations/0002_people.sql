-- Who is who: people, how they sign in, which roles they hold. Tables that begin with sign_in_ are written by the
-- sign-in library only; their columns are its fields in our spelling.

-- Text as search compares it: letters that people interchange become one, marks and stretching vanish. The same
-- function in TypeScript is src/platform/fold-text.ts; tests/vectors/folding.json holds both to the same answers.
CREATE FUNCTION fold_text(given text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN btrim(regexp_replace(
    translate(
      lower(regexp_replace(
        normalize(given, NFKD),
        '[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]',
        '', 'g')),
      U&'\0671\0649\06CC\0629\06A9\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\06F0\06F1\06F2\06F3\06F4\06F5\06F6\06F7\06F8\06F9',
      U&'\0627\064A\064A\0647\0643' || '01234567890123456789'),
    '\s+', ' ', 'g'));
COMMENT ON FUNCTION fold_text IS 'Text as search compares it: alef, ya and ta marbuta in one form each, without diacritics or tatweel, lower case, Latin digits, single spaces.';

CREATE TABLE person (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name_ar text NOT NULL CHECK (btrim(name_ar) <> ''),
  name_en text NOT NULL CHECK (btrim(name_en) <> ''),
  email text NOT NULL UNIQUE CHECK (email = lower(email)),
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  two_factor_enabled boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE person IS 'A row is one person who can sign in. Everything else names them by id alone, so that erasing a person leaves the record whole.';

CREATE TABLE role (
  code text PRIMARY KEY CHECK (code ~ '^[a-z][a-z-]*$')
);
COMMENT ON TABLE role IS 'The roles that exist. A new part of the programme adds its rows in its own migration.';
INSERT INTO role (code) VALUES ('administrator'), ('secretariat'), ('viewer');

CREATE TABLE person_role (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  role text NOT NULL REFERENCES role (code),
  scope_kind text NOT NULL DEFAULT 'programme' CHECK (scope_kind ~ '^[a-z][a-z-]*$'),
  scope_id text,
  valid_from timestamptz NOT NULL DEFAULT now(),
  valid_until timestamptz CHECK (valid_until > valid_from),
  CHECK ((scope_kind = 'programme') = (scope_id IS NULL)),
  UNIQUE NULLS NOT DISTINCT (person, role, scope_kind, scope_id, valid_from)
);
COMMENT ON TABLE person_role IS 'A row gives one person one role, everywhere (scope programme) or within one thing, for a time. A role that ended keeps its row.';

CREATE TABLE sign_in_session (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  token text NOT NULL UNIQUE,
  expires_at timestamptz NOT NULL,
  ip_address text,
  user_agent text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE sign_in_session IS 'A row is one browser in which a person is signed in.';
CREATE INDEX sign_in_session_person ON sign_in_session (person_id);

CREATE TABLE sign_in_account (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  provider_id text NOT NULL,
  account_id text NOT NULL,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (provider_id, account_id)
);
COMMENT ON TABLE sign_in_account IS 'A row is one way in which a person proves who they are: a password (stored as its scrypt hash) or an outside provider.';
CREATE INDEX sign_in_account_person ON sign_in_account (person_id);

CREATE TABLE sign_in_verification (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE sign_in_verification IS 'A row is a challenge that waits for its answer: a second step, a passkey.';
CREATE INDEX sign_in_verification_identifier ON sign_in_verification (identifier);

CREATE TABLE sign_in_totp (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
  secret text NOT NULL,
  backup_codes text NOT NULL,
  verified boolean NOT NULL DEFAULT true,
  failed_verification_count integer NOT NULL DEFAULT 0,
  locked_until timestamptz
);
COMMENT ON TABLE sign_in_totp IS 'A row is a person''s authenticator app: its secret and backup codes, both encrypted.';

CREATE TABLE sign_in_passkey (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  name text,
  public_key text NOT NULL,
  credential_id text NOT NULL UNIQUE,
  counter bigint NOT NULL,
  device_type text NOT NULL,
  backed_up boolean NOT NULL,
  transports text,
  aaguid text,
  created_at timestamptz DEFAULT now()
);
COMMENT ON TABLE sign_in_passkey IS 'A row is one passkey of a person: the public half; the private one never leaves their device.';
CREATE INDEX sign_in_passkey_person ON sign_in_passkey (person_id);

CREATE TABLE sign_in_attempt (
  key text PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
COMMENT ON TABLE sign_in_attempt IS 'A row counts recent failures to sign in, by a keyed hash of the account or of the account with the address.';

CREATE TABLE public_edition (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  edition bigint NOT NULL DEFAULT 0
);
COMMENT ON TABLE public_edition IS 'The one row counts publications: web processes that kept public pages drop them when it moves.';
INSERT INTO public_edition DEFAULT VALUES;
