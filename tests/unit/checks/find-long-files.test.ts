import { expect, test } from 'vitest'
import { findLongFiles } from '../../../scripts/checks/find-long-files.ts'

const lines = (count: number) => 'x\n'.repeat(count)

test('a file may have as many lines as the limit, and not one more', () => {
  const files = [
    { path: 'src/right.ts', text: lines(400) },
    { path: 'src/long.ts', text: lines(401) },
    { path: 'src/types.generated.ts', text: lines(5000) },
  ]
  expect(findLongFiles(files)).toEqual([
    { path: 'src/long.ts', problem: 'has 401 lines; split it below 400' },
  ])
})

test('the last line counts also without its end', () => {
  expect(findLongFiles([{ path: 'a.ts', text: `${lines(400)}x` }])).toHaveLength(1)
})
