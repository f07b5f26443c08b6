import type { FileInPieces } from '#platform/files/file-pieces.ts'

/** Where the file of an import waits to be read. */
export const piecesOf = (id: string): FileInPieces => ({
  table: 'registry_import_piece',
  key: { import_id: id },
})
