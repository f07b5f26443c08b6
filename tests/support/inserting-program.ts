/**
 * A program as others would write it, to be killed: starts the embedded server of the data folder it is given and adds
 * one number after another, printing each only once the server has acknowledged it. Numbers go on after the largest
 * that is there. `inserting-program.ts DATA_DIR [BINARIES ELSEWHERE]`
 */
import pg from 'pg'
import { createLog } from '#platform/log.ts'
import { startEmbedded } from '#platform/postgres/embedded.ts'

const [dataDir = '', binaries, elsewhere] = process.argv.slice(2)
const server = await startEmbedded({
  dataDir,
  log: createLog({ logLevel: 'error' }),
  purpose: 'test',
  ...(binaries ? { binaries } : {}),
  ...(elsewhere ? { elsewhere } : {}),
})
const pool = new pg.Pool({ connectionString: server.url, max: 1 })
pool.on('error', () => {})
let stopping = false
process.on('SIGTERM', () => {
  stopping = true
})

await pool.query('create table if not exists number (n integer primary key)')
const { rows } = await pool.query<{ most: number }>('select coalesce(max(n), 0) as most from number')
let next = Number(rows[0]?.most) + 1
console.log(`up ${server.folder}`)

while (!stopping) {
  try {
    // A try that was cut off may have been kept: then it counts, without having been acknowledged.
    await pool.query('insert into number values ($1) on conflict do nothing', [next])
    console.log(`kept ${next}`)
    next += 1
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
await pool.end()
await server.stop()
console.log('stopped')
