/**
 * `node scripts/complete-lock.ts`, after every `npm install`: names in `package-lock.json` the packages for other kinds
 * of machines that npm left out, so that `npm ci` takes the lock.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { closeGap, findLockGaps, type Lock } from './checks/find-lock-gaps.ts'

const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as Lock
const gaps = findLockGaps(lock)
const closed = gaps.flatMap((gap) => {
  const entry = closeGap(gap, lock)
  return entry ? [[gap.place, entry] as const] : []
})
const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(closed) }).sort(([a], [b]) =>
  a.localeCompare(b, 'en'),
)
await writeFile(
  'package-lock.json',
  `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`,
)
console.log(`${closed.length} of ${gaps.length} gaps closed`)
process.exitCode = closed.length === gaps.length ? 0 : 1
