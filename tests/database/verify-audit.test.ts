import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { recordAudit } from '#platform/audit.ts'
import { writeCheckpoint } from '#platform/audit-checkpoint.ts'
import { fixedClock } from '#platform/clock.ts'
import { openDatabase } from '#platform/database.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import { runProgram } from '../support/run-program.ts'
import { makeFolder } from '../support/server-places.ts'

test('taqyeem verify audit ends with 0 while the audit is sound, and with 1 and the first bad row when it is not', async () => {
  const dataDir = await makeFolder()
  const server = await startEmbedded({ dataDir, log: createLog({ logLevel: 'silent' }), purpose: 'check' })
  const database = openDatabase(server.url, { max: 2 })
  const verify = async () => {
    const command = runProgram('src/cli.ts', ['verify', 'audit', '--lang', 'en'], {
      env: { DATA_DIR: dataDir, DATABASE_URL: '' },
    })
    return [await command.ended, ...command.lines]
  }
  const change = (statement: string) =>
    sql
      .raw(`alter table audit disable trigger audit_append_only; ${statement};
      alter table audit enable always trigger audit_append_only`)
      .execute(database)
  try {
    await migrate(database, 'migrations')
    for (const id of ['1', '2', '3']) {
      await database.transaction().execute((trx) =>
        recordAudit(trx, {
          actor: null,
          role: 'system',
          action: 'guide.save',
          subject: { kind: 'thing', id },
        }),
      )
    }
    await writeCheckpoint(database, dataDir, fixedClock('2026-11-21T08:00:00Z'))
    expect(await verify()).toEqual([0, expect.stringMatching(/^The audit is sound: .*3/)])
    await change(`update audit set role = 'viewer' where id = 2`)
    expect(await verify()).toEqual([
      1,
      'The audit is not sound. First bad row: row 2, which was changed after it was written',
    ])
    await change(`update audit set role = 'system' where id = 2; delete from audit where id = 3`)
    expect(await verify()).toEqual([
      1,
      'The audit is not sound. First bad row: row 3, which was removed with all that followed',
    ])
  } finally {
    await database.destroy()
    await server.stop()
  }
})
