-- The printed reports of a result, made by a job once and kept for whoever downloads them, in pieces that any web
-- process can stream.

CREATE TABLE report_set (
  cycle_id integer NOT NULL,
  result_id uuid NOT NULL,
  status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'making', 'ready', 'failed')),
  made integer NOT NULL DEFAULT 0 CHECK (made >= 0),
  total integer NOT NULL CHECK (total >= made),
  bytes bigint NOT NULL DEFAULT 0 CHECK (bytes >= 0),
  requested_at timestamptz NOT NULL,
  finished_at timestamptz,
  PRIMARY KEY (cycle_id, result_id),
  FOREIGN KEY (cycle_id, result_id) REFERENCES result (cycle_id, id) ON DELETE CASCADE,
  CHECK ((status IN ('ready', 'failed')) = (finished_at IS NOT NULL))
);
COMMENT ON TABLE report_set IS 'A row is the reports of all centres of one result in both languages: asked for, being made, or ready as one zip.';
COMMENT ON COLUMN report_set.made IS 'How many of the reports are made; total says how many there will be.';

CREATE TABLE report_piece (
  cycle_id integer NOT NULL,
  result_id uuid NOT NULL,
  place integer NOT NULL CHECK (place >= 0),
  bytes bytea NOT NULL CHECK (length(bytes) > 0),
  PRIMARY KEY (cycle_id, result_id, place),
  FOREIGN KEY (cycle_id, result_id) REFERENCES report_set (cycle_id, result_id) ON DELETE CASCADE
);
COMMENT ON TABLE report_piece IS 'A row is one piece of the zip of a set; the pieces in their order are the file.';
