-- Who works for whom, who may do what, and how strongly somebody proved who they are.

INSERT INTO role (code) VALUES
  ('central-team'), ('evaluator'), ('mystery-shopper'), ('entity-liaison'), ('centre-liaison'),
  ('committee-chair'), ('committee-vice-chair'), ('committee-member'), ('rapporteur'), ('coordinating-member'),
  ('training-staff'), ('trainee'), ('auditor');

ALTER TABLE person ADD COLUMN disabled_at timestamptz;
COMMENT ON COLUMN person.disabled_at IS 'Since when this person can no longer sign in; null: they can. The reason stands in the audit.';
CREATE INDEX person_search ON person (fold_text(name_ar), id);

CREATE TABLE employment (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  entity text NOT NULL REFERENCES entity (code),
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until > valid_from),
  UNIQUE (person, valid_from)
);
COMMENT ON TABLE employment IS 'A row says for which government entity a person works, for a time. Nobody works for two at once; one that ended keeps its row.';
COMMENT ON COLUMN employment.valid_until IS 'The first day on which it no longer holds; null: it goes on.';
CREATE INDEX employment_entity ON employment (entity, person);

CREATE FUNCTION refuse_second_employer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Two changes for one person wait for each other here, so that each sees what the other wrote.
  PERFORM FROM person WHERE id = NEW.person FOR UPDATE;
  IF EXISTS (
    SELECT FROM employment other
    WHERE other.person = NEW.person AND other.id <> NEW.id
      AND daterange(other.valid_from, other.valid_until) && daterange(NEW.valid_from, NEW.valid_until)
  ) THEN
    RAISE EXCEPTION 'a person works for one entity at a time' USING ERRCODE = 'exclusion_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER employment_one_at_a_time BEFORE INSERT OR UPDATE ON employment
  FOR EACH ROW EXECUTE FUNCTION refuse_second_employer();

CREATE INDEX person_role_holders ON person_role (role, scope_kind, scope_id);

ALTER TABLE sign_in_session ADD COLUMN second_factor boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN sign_in_session.second_factor IS 'True when it was opened with more than a password: a code of the authenticator app, a backup code, or a passkey.';

-- Whether an entity serves the public: whoever works for one that does evaluates no centre.
ALTER TABLE entity ADD COLUMN serves_public boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN entity.serves_public IS 'True: it provides services to the public, so that people who work for it are not independent of what is evaluated.';

ALTER TABLE registry_fact
  DROP CONSTRAINT registry_fact_fact_check,
  ADD CONSTRAINT registry_fact_fact_check
    CHECK (fact IN ('opened', 'state', 'name', 'entity', 'place', 'work', 'public'));

CREATE OR REPLACE FUNCTION entities_on(day date, codes text[] DEFAULT NULL) RETURNS SETOF entity LANGUAGE sql STABLE AS $$
  SELECT code, facts #>> '{name,ar}', facts #>> '{name,en}',
    CASE facts #>> '{state,state}' WHEN 'open' THEN 'open' ELSE 'closed' END,
    (facts #>> '{opened,on}')::date,
    CASE WHEN facts #>> '{state,state}' <> 'open' THEN (facts #>> '{state,from}')::date END,
    coalesce((facts #>> '{public,serves}')::boolean, true)
  FROM registry_on('entity', day, codes)
$$;
