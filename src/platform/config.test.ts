import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadConfig, parseConfig, settingNames } from './config.ts'
import { Refusal } from './fault.ts'

const refused = (environment: Record<string, string>) => {
  try {
    parseConfig(environment)
  } catch (error) {
    if (error instanceof Refusal) return error.faults.map(({ params }) => params?.name)
    throw error
  }
  return []
}

test('every setting is explained', async () => {
  const text = await readFile(new URL('../../docs/settings.md', import.meta.url), 'utf8')
  const explained = [...text.matchAll(/^\| (`.+?`) \|/gm)].flatMap(([, cell]) => cell!.match(/[A-Z_]+/g))
  expect(explained.toSorted()).toEqual(settingNames.toSorted())
})

describe('parseConfig', () => {
  test('nothing set', () => {
    expect(parseConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      baseUrl: 'http://localhost:3000',
      databaseUrl: undefined,
      dataDir: resolve('data'),
      secret: undefined,
      logLevel: 'info',
      environment: 'production',
      trustedProxies: [],
      metricsToken: undefined,
      mail: undefined,
      mailKeepDays: 30,
      invitationDays: 7,
      singleSignOn: undefined,
    })
  })

  test('the address follows the port, and loses its last slash; an empty setting counts as none', () => {
    expect(parseConfig({ PORT: '8080', DATABASE_URL: '' })).toMatchObject({
      baseUrl: 'http://localhost:8080',
      databaseUrl: undefined,
    })
    expect(parseConfig({ BASE_URL: 'https://x.example/' }).baseUrl).toBe('https://x.example')
  })

  test('every bad setting is named, and none of the values', () => {
    const bad = {
      PORT: '70000',
      BASE_URL: 'ftp://x',
      DATABASE_URL: 'mysql://u:hidden@h/d',
      SECRET: 'short',
      LOG_LEVEL: 'loud',
      NODE_ENV: 'prod',
      TRUSTED_PROXIES: 'loopback 10.0.0.0/99',
      METRICS_TOKEN: 'x',
      SMTP_URL: 'http://u:hidden@h',
      MAIL_FROM: 'Name <hidden@h.example>',
      MAIL_KEEP_DAYS: '0',
    }
    expect(refused(bad).toSorted()).toEqual(Object.keys(bad).toSorted())
    try {
      parseConfig(bad)
    } catch (error) {
      expect(JSON.stringify((error as Refusal).faults)).not.toContain('hidden')
    }
  })

  test.each(['0', '1.5', 'abc', '-1'])('port %s is refused', (PORT) => {
    expect(refused({ PORT })).toEqual(['PORT'])
  })

  test('mail goes out by a server and from an address, or not at all', () => {
    const server = 'smtp://u:p@mail.example:587'
    const from = 'taqyeem@sample.example'
    expect(parseConfig({ SMTP_URL: server, MAIL_FROM: from }).mail).toEqual({ server, from })
    expect(parseConfig({ MAIL_FROM: from }).mail).toBeUndefined()
    expect(refused({ SMTP_URL: server })).toEqual(['MAIL_FROM'])
  })

  test('a server on a socket, as the program itself writes it', () => {
    const DATABASE_URL = 'postgresql://taqyeem:x@%2Ftmp%2Frun:5432/taqyeem'
    expect(parseConfig({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL)
  })
})

describe('loadConfig', () => {
  let dataDir = ''
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'config-'))
  })
  afterEach(() => rm(dataDir, { recursive: true }))

  test('makes a secret once, for its owner only, and keeps it', async () => {
    const [first, second] = await Promise.all([
      loadConfig({ DATA_DIR: dataDir }),
      loadConfig({ DATA_DIR: dataDir }),
    ])
    expect(first.secret).toMatch(/^[0-9a-f]{64}$/)
    expect(second.secret).toBe(first.secret)
    expect(await readFile(join(dataDir, 'secret'), 'utf8')).toBe(`${first.secret}\n`)
    expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600)
  })

  test('a secret that is set is taken, and none is made', async () => {
    const secret = 's'.repeat(32)
    expect((await loadConfig({ DATA_DIR: dataDir, SECRET: secret })).secret).toBe(secret)
    await expect(stat(join(dataDir, 'secret'))).rejects.toThrow('ENOENT')
  })
})
