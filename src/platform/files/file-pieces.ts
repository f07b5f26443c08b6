import { open } from 'node:fs/promises'
import { type RawBuilder, sql } from 'kysely'
import type { Database, Transaction } from '#platform/database.ts'

/** A file that waits in the database in pieces, so that whichever process does the job has it. */
export interface FileInPieces {
  /** A table with the columns of the key, `place` and `bytes`. */
  readonly table: string
  readonly key: Readonly<Record<string, string | number>>
}

const pieceSize = 256 * 1024

/** Puts a file into the database. */
export async function keepPieces(
  trx: Transaction,
  { table, key }: FileInPieces,
  bytes: Uint8Array,
): Promise<void> {
  const columns = sql.join([...Object.keys(key), 'place', 'bytes'].map((column) => sql.ref(column)))
  for (let place = 0; place * pieceSize < bytes.byteLength; place += 1) {
    const piece = Buffer.from(bytes.subarray(place * pieceSize, (place + 1) * pieceSize))
    const values = sql.join([...Object.values(key), place, piece])
    await sql`INSERT INTO ${sql.table(table)} (${columns}) VALUES (${values})`.execute(trx)
  }
}

/** Writes the file to a path, a piece at a time. @returns its first piece, by which it is recognised */
export async function writePieces(database: Database, kept: FileInPieces, path: string): Promise<Uint8Array> {
  const file = await open(path, 'w', 0o600)
  let start: Uint8Array = new Uint8Array(0)
  try {
    for (let place = 0; ; place += 1) {
      const { rows } = await sql<{ bytes: Buffer }>`
        SELECT bytes FROM ${sql.table(kept.table)} WHERE ${belongs(kept)} AND place = ${place}`.execute(
        database,
      )
      const [piece] = rows
      if (piece === undefined) return start
      if (place === 0) start = piece.bytes
      await file.write(piece.bytes)
    }
  } finally {
    await file.close()
  }
}

/** Removes the file from the database. */
export async function dropPieces(trx: Transaction, kept: FileInPieces): Promise<void> {
  await sql`DELETE FROM ${sql.table(kept.table)} WHERE ${belongs(kept)}`.execute(trx)
}

const belongs = ({ key }: FileInPieces): RawBuilder<unknown> =>
  sql.join(
    Object.entries(key).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
    sql` AND `,
  )
