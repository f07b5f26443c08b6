import { readCheckpoints } from '#platform/audit-checkpoint.ts'
import { verifyAudit } from '#platform/audit-verify.ts'
import type { Database } from '#platform/database.ts'
import { Progress } from '#platform/progress.ts'
import { withDatabase } from './with-database.ts'
import type { ServeWords } from './words.ar.ts'

/** Prints the verdict, and before it how far the reading is; 0 when the audit and its checkpoints are sound, else 1. */
export const runVerifyAudit = (words: ServeWords): Promise<0 | 1> =>
  withDatabase('verify audit', async (database, { dataDir }) => {
    const { sound, badLines } = await readCheckpoints(dataDir)
    for (const line of badLines) console.log(words.audit.badLine(line))
    const progress = new Progress(process.stderr)
    progress.step(words.audit.reading)
    const total = await readLength(database)
    const verdict = await verifyAudit(database, sound, (rows) => progress.report(rows, total))
    progress.end()
    if (verdict.sound) console.log(words.audit.sound(verdict.rows, sound.length, verdict.hash))
    else console.log(words.audit.bad(verdict.row, words.audit.flaws[verdict.flaw]))
    return verdict.sound && badLines.length === 0 ? 0 : 1
  })

const readLength = async (database: Database): Promise<number> => {
  const head = await database
    .selectFrom('audit')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  return Number(head?.id ?? 0)
}
