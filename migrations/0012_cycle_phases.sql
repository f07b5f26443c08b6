-- The phases of a cycle with their dates, and the stage that an observation belongs to.

CREATE TABLE cycle_phase (
  cycle_id integer NOT NULL REFERENCES cycle (id),
  code text NOT NULL CHECK (code IN ('awareness', 'census', 'initial-evaluation', 'final-evaluation', 'survey', 'scoring',
    'committee', 'objections', 'approval', 'announcement')),
  starts_on date NOT NULL,
  ends_on date NOT NULL CHECK (ends_on >= starts_on),
  PRIMARY KEY (cycle_id, code)
);
COMMENT ON TABLE cycle_phase IS 'A row is one phase of a cycle, from its first day to its last, both included. A cycle without rows has no phases: what its status allows is open on every day.';

ALTER TABLE cycle ADD COLUMN revision integer NOT NULL DEFAULT 1 CHECK (revision > 0);
COMMENT ON COLUMN cycle.revision IS 'Rises with each change of the titles, dates or phases: who saves says which one they had read.';

ALTER TABLE observation ADD COLUMN stage text NOT NULL DEFAULT 'final' CHECK (stage IN ('initial', 'final'));
COMMENT ON COLUMN observation.stage IS 'initial: found in the initial evaluation; final: in the final one, or in a cycle of one stage. The guide says which counts.';

ALTER TABLE evidence_import_row ADD COLUMN stage text NOT NULL DEFAULT 'final' CHECK (stage IN ('initial', 'final'));

ALTER TABLE evidence_import ADD COLUMN off_phase_reason text CHECK (btrim(off_phase_reason) <> '');
COMMENT ON COLUMN evidence_import.off_phase_reason IS 'Why an administrator loaded it outside the phase of its stage; null where it came in time.';
