import { expect, test } from 'vitest'
import { fitsSocket, urlOf } from './endpoint.ts'
import { parsePostmaster } from './postmaster.ts'
import { isPassing } from './server-process.ts'
import { chooseAccount, parseAccounts } from './server-user.ts'

const accounts = parseAccounts(
  'root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1::/:/usr/sbin/nologin\nnobody:x:65534:65534::/:/usr/sbin/nologin\n',
)

test('root hands the server to postgres, else nobody, else daemon, and never to itself', () => {
  expect(chooseAccount(accounts)?.name).toBe('nobody')
  expect(chooseAccount([...accounts, { name: 'postgres', uid: 101, gid: 104 }])?.name).toBe('postgres')
  expect(chooseAccount(accounts.slice(0, 2))?.name).toBe('daemon')
  expect(chooseAccount(accounts.slice(0, 1))).toBeUndefined()
  expect(chooseAccount([{ name: 'postgres', uid: 0, gid: 0 }])).toBeUndefined()
})

test('a cluster keeps the account that owns it, though a better one was added since', () => {
  const more = [...accounts, { name: 'postgres', uid: 101, gid: 104 }]
  expect(chooseAccount(more, 65534)?.name).toBe('nobody')
  expect(chooseAccount(more, 0)?.name).toBe('postgres')
})

test('what a server writes of itself is read; what is not that, is not believed', () => {
  const text = '4711\n/data/cluster\n1763700000\n5432\n/data/run\n\n 123 4\nready   \n'
  expect(parsePostmaster(text)).toEqual({
    pid: 4711,
    endpoint: { kind: 'socket', folder: '/data/run', port: 5432 },
  })
  expect(parsePostmaster(text.replace('/data/run', ''))).toMatchObject({
    endpoint: { kind: 'loopback', port: 5432 },
  })
  for (const bad of ['', 'x\ny\nz\n5432', '1\n/\n1\n5432\n', '-5\n/\n1\n5432\n'])
    expect(parsePostmaster(bad)).toBeUndefined()
})

test('a path of 107 bytes holds a socket, one of 108 does not; letters beyond ASCII count by their bytes', () => {
  const fixed = '/.s.PGSQL.5432'.length
  expect(fitsSocket(`/${'a'.repeat(106 - fixed)}`)).toBe(process.platform !== 'darwin')
  expect(fitsSocket(`/${'a'.repeat(107 - fixed)}`)).toBe(false)
  expect(fitsSocket(`/${'م'.repeat(60)}`)).toBe(false)
})

test('an address survives its own spelling', () => {
  const url = new URL(urlOf({ kind: 'socket', folder: '/tmp/a b/م', port: 5432 }, 'p-_9', 'taqyeem'))
  expect(decodeURIComponent(url.hostname)).toBe('/tmp/a b/م')
  expect(url.password).toBe('p-_9')
})

test('a start is tried again when another is under way or the last is not quite gone, and not for other reasons', () => {
  expect(isPassing('FATAL:  lock file "postmaster.pid" already exists')).toBe(true)
  expect(isPassing('FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use')).toBe(true)
  expect(isPassing('FATAL:  could not write lock file "postmaster.pid": No space left on device')).toBe(false)
  expect(isPassing('FATAL:  could not load library "libicui18n.so.60"')).toBe(false)
})
