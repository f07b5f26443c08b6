import { expect, test } from 'vitest'
import { closeGap, findLockGaps, type Lock } from '../../../scripts/checks/find-lock-gaps.ts'

const lock: Lock = {
  packages: {
    '': {},
    'node_modules/tool': {
      dev: true,
      optionalDependencies: { '@t/linux-x64': '1.0.0', '@t/linux-x64-musl': '1.0.0', '@t/here': '1.0.0' },
    },
    'node_modules/@t/linux-x64': { version: '1.0.0' },
    'node_modules/a/node_modules/b': {
      optionalDependencies: { near: '1.0.0', top: '1.0.0', 'b-win32-arm64-msvc': '2.0.0' },
    },
    'node_modules/a/node_modules/near': { version: '1.0.0' },
    'node_modules/top': { version: '1.0.0' },
    'node_modules/@t/here/node_modules/@t/linux-x64-musl': { version: '1.0.0' },
  },
}

test('names what is wanted and stands neither beside its user nor above', () => {
  expect(findLockGaps(lock).map(({ name }) => name)).toEqual([
    '@t/linux-x64-musl',
    '@t/here',
    'b-win32-arm64-msvc',
  ])
  expect(findLockGaps({ packages: { 'node_modules/x': {} } })).toEqual([])
})

test('closes a gap with the machine that the name says', () => {
  const [musl, unclear, windows] = findLockGaps(lock)
  expect(closeGap(musl!, lock)).toEqual({
    version: '1.0.0',
    cpu: ['x64'],
    dev: true,
    libc: ['musl'],
    optional: true,
    os: ['linux'],
  })
  expect(closeGap(windows!, lock)).toEqual({
    version: '2.0.0',
    cpu: ['arm64'],
    optional: true,
    os: ['win32'],
  })
  expect(closeGap(unclear!, lock)).toBeUndefined()
  expect(closeGap({ ...windows!, version: '^2.0.0' }, lock)).toBeUndefined()
})

test('closed gaps are no gaps', () => {
  const closed = findLockGaps(lock).map((gap) => [gap.place, closeGap(gap, lock) ?? { version: '0' }])
  expect(findLockGaps({ packages: { ...lock.packages, ...Object.fromEntries(closed) } })).toEqual([])
})
