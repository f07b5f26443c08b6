-- A workshop that does not take place says why, and people are reminded of the one they come to.

ALTER TABLE workshop
  ADD COLUMN called_off_ar text CHECK (btrim(called_off_ar) <> ''),
  ADD COLUMN called_off_en text CHECK (btrim(called_off_en) <> ''),
  ADD CHECK ((called_off_ar IS NULL) = (called_off_en IS NULL)),
  ADD CHECK (called_off_ar IS NULL OR cancelled_at IS NOT NULL);
COMMENT ON COLUMN workshop.cancelled_at IS 'When it was called off; it is never held again: another workshop is made.';
COMMENT ON COLUMN workshop.called_off_ar IS 'Why it was called off, as everybody reads it who registered.';

ALTER TABLE workshop_place ADD COLUMN reminded_for timestamptz;
COMMENT ON COLUMN workshop_place.reminded_for IS 'The start of which its holder was reminded.';
