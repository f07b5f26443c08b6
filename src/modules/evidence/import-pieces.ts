import type { FileInPieces } from '#platform/files/file-pieces.ts'
import type { ImportKey } from './import-rows.server.ts'

/** Where the file of an import waits to be read. */
export const piecesOf = ({ cycle, id }: ImportKey): FileInPieces => ({
  table: 'evidence_import_piece',
  key: { cycle_id: cycle, import_id: id },
})
