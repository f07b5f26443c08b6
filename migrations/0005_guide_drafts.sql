-- Drafts of the guide that several people edit: each saved change has a number, and what it was before is kept.

ALTER TABLE guide ADD COLUMN revision integer NOT NULL DEFAULT 1 CHECK (revision > 0);
COMMENT ON COLUMN guide.revision IS 'Rises with each saved change of a draft: who saves says which one they had read.';

CREATE TABLE guide_change (
  guide_code text NOT NULL,
  guide_edition text NOT NULL,
  revision integer NOT NULL CHECK (revision > 1),
  item_kind text NOT NULL CHECK (item_kind IN ('document', 'guide', 'pillar', 'criterion', 'measure', 'scale', 'instrument',
    'figure', 'cohortFigure', 'category', 'band')),
  item_code text NOT NULL,
  before jsonb,
  after jsonb,
  changed_by text NOT NULL CHECK (changed_by <> ''),
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (guide_code, guide_edition, revision),
  FOREIGN KEY (guide_code, guide_edition) REFERENCES guide (code, edition) ON DELETE CASCADE
);
COMMENT ON TABLE guide_change IS 'A row is one saved change of a draft: the item it touched, before and after; null where the item was not there. It goes with its draft.';
COMMENT ON COLUMN guide_change.item_kind IS 'document: the whole draft was replaced by an imported one; guide: what stands at its head.';
COMMENT ON COLUMN guide_change.changed_by IS 'Pseudonymous id of the person; names are looked up when shown.';
