import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CruiseResult, findWallFaults } from '../../../scripts/checks/find-wall-faults.ts'
import { runTool } from '../../../scripts/checks/run-tool.ts'

/** A small house with one fault of each kind, and beside each fault the same thing as it is allowed. */
const house: Record<string, string> = {
  'src/scoring/score.ts':
    "import { x } from './sum.ts'\nimport { m } from '#stats/mean.ts'\nexport const y = x + m",
  'src/scoring/sum.ts': 'export const x = 1',
  'src/stats/mean.ts': 'export const m = 1',
  'src/platform/log.ts': 'export const log = 1',
  'src/modules/people/read.server.ts': "import { log } from '#platform/log.ts'\nexport const p = log",
  'src/modules/people/person.ts': "import type { p } from './read.server.ts'\nexport type P = typeof p",
  'src/modules/people/parts/name.ts': 'export const name = 1',
  'src/modules/results/read.server.ts': "import { p } from '../people/read.server.ts'\nexport const r = p",
  'src/commands/serve.ts': 'export const serve = 1',
  'tests/support/database.ts': 'export const d = 1',

  'src/scoring/bad.ts': "import { log } from '#platform/log.ts'\nexport const b = log",
  'src/stats/bad.ts': "import { x } from '#scoring/sum.ts'\nexport const b = x",
  'src/platform/bad.ts': "import type { p } from '#modules/people/read.server.ts'\nexport type B = typeof p",
  'src/ui/bad.ts': "import { x } from '#scoring/sum.ts'\nexport const b = x",
  'src/modules/people/bad-floor.server.ts':
    "import { r } from '../results/read.server.ts'\nexport const b = r",
  'src/modules/results/bad-face.server.ts':
    "import { name } from '../people/parts/name.ts'\nexport const b = name",
  'src/modules/standards/bad-neighbour.ts': "import { c } from '../centres/centre.ts'\nexport const b = c",
  'src/modules/centres/centre.ts': 'export const c = 1',
  'src/modules/people/bad-rule.ts': "import { p } from './read.server.ts'\nexport const b = p",
  'src/modules/people/bad-root.server.ts':
    "import { serve } from '../../commands/serve.ts'\nexport const b = serve",
  'src/platform/bad-test.ts': "import { d } from '../../tests/support/database.ts'\nexport const b = d",
  'src/platform/bad-missing.ts': "import { n } from './nowhere.ts'\nexport const b = n",
  'src/platform/round-a.ts': "import { b } from './round-b.ts'\nexport const a = () => b",
  'src/platform/round-b.ts': "import { a } from './round-a.ts'\nexport const b = () => a",
}

let folder = ''
let result: CruiseResult

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'walls-'))
  for (const [path, text] of Object.entries(house)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  for (const name of ['.dependency-cruiser.js', 'tsconfig.json']) await cp(name, join(folder, name))
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "imports": { "#*": "./src/*" } }')
  const words = ['src', 'tests', '--config', '.dependency-cruiser.js', '--output-type', 'json']
  const { stdout, output } = await runTool('depcruise', words, folder)
  result = stdout.startsWith('{') ? (JSON.parse(stdout) as CruiseResult) : expect.fail(output)
}, 60_000)

afterAll(() => rm(folder, { recursive: true }))

test('each planted fault is named by its wall, and nothing else is', () => {
  const found = result.summary.violations.map(({ from, rule }) => `${from} ${rule.name}`).toSorted()
  expect(found).toEqual([
    'src/modules/people/bad-floor.server.ts floor-1-looks-up',
    'src/modules/people/bad-root.server.ts rooms-know-no-root',
    'src/modules/people/bad-rule.ts rules-run-anywhere',
    'src/modules/results/bad-face.server.ts only-the-face',
    'src/modules/standards/bad-neighbour.ts neighbours-centres',
    'src/platform/bad-missing.ts no-missing',
    'src/platform/bad-test.ts sources-take-no-tests',
    'src/platform/bad.ts platform-knows-no-room',
    'src/platform/round-a.ts no-circle',
    'src/scoring/bad.ts scoring-is-pure',
    'src/stats/bad.ts stats-stand-alone',
    'src/ui/bad.ts ui-knows-no-programme',
  ])
})

test('a tool that read too little is not believed', () => {
  const quiet: CruiseResult = { modules: [], summary: { totalCruised: 0, violations: [] } }
  expect(findWallFaults(quiet, ['src/a.ts'], 400).map(({ problem }) => problem)).toEqual([
    'was not read by dependency-cruiser',
    'read 0 modules; at least 400 are there',
  ])
  const whole: CruiseResult = {
    modules: [{ source: 'src/a.ts' }],
    summary: { totalCruised: 400, violations: [] },
  }
  expect(findWallFaults(whole, ['src/a.ts'], 400)).toEqual([])
})
