import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { shippedPath } from '#platform/files/shipped-path.ts'
import { type RegistryLists, readRegistryFile } from './read-registry-file.server.ts'
import type { ListKind } from './registry-columns.ts'

const orNull = z.string().transform((text) => (text === '' ? null : text))

const factRow = z.object({
  subject_kind: z.enum(['cycle', 'entity', 'centre']),
  subject: z.string().min(1),
  cycle: z.string().transform((text) => (text === '' ? null : Number(text))),
  figure: z.string().min(1),
  value_ar: z.string().min(1),
  value_en: z.string().min(1),
  note_ar: orNull,
  note_en: orNull,
  source: z.string().min(1),
  status: z.enum(['official', 'reported', 'doubtful']),
})

const figureRow = z.object({ code: z.string(), title_ar: z.string(), title_en: z.string() })

const closingRow = z.object({ code: z.string(), year: z.string().regex(/^\d{4}$/), source: z.string() })

/** What is known of Bahrain's programme from public sources. */
export interface BahrainSet {
  readonly lists: RegistryLists
  /** Centres of whose closing only the year is known. */
  readonly closings: readonly z.output<typeof closingRow>[]
  readonly figures: readonly z.output<typeof figureRow>[]
  readonly facts: readonly z.output<typeof factRow>[]
}

/** Reads the set that ships with the program: see samples/bahrain/README.md. */
export async function readBahrain(): Promise<BahrainSet> {
  const folder = shippedPath('samples/bahrain')
  const bytes = (file: string) => readFile(join(folder, file))
  const list = async (kind: ListKind) =>
    (await readRegistryFile({ name: `${kind}.csv`, kind, path: join(folder, `${kind}.csv`) }, () => ({})))
      .lists
  const rows = async <Row>(file: string, row: z.ZodType<Row>): Promise<Row[]> =>
    z.array(row).parse(parse(await bytes(file), { columns: true, bom: true }))
  return {
    lists: { ...(await list('governorates')), ...(await list('entities')), ...(await list('centres')) },
    closings: await rows('closings.csv', closingRow),
    figures: await rows('figures.csv', figureRow),
    facts: await rows('facts.csv', factRow),
  }
}
