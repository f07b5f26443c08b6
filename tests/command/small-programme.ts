import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const text = (word: string) => ({ ar: `نص ${word}`, en: word })

const measure = (code: string, instrument: string, scale: string) => ({
  code,
  text: text(code),
  instrument,
  scale,
})

const criterion = (code: string, measures: readonly object[]) => ({
  code,
  title: text(code),
  core: true,
  fulfilledAt: 0.8,
  measures,
})

/** A small invented guide with every kind of scale, a figure and a cohort figure. */
export const smallGuide = {
  code: 'small',
  edition: '1',
  title: text('Small guide'),
  illustrative: true,
  scales: {
    yesno: {
      kind: 'levels',
      levels: [
        { code: 'yes', score: 1 },
        { code: 'no', score: 0 },
      ],
    },
    wait: {
      kind: 'number',
      unit: 'min',
      points: [
        [5, 1],
        [15, 0.5],
        [30, 0],
      ],
      min: 0,
      max: 600,
    },
    pts: { kind: 'points', allowed: [0, 5, 10], best: 'low' },
  },
  instruments: { visit: { title: text('Visit') }, survey: { title: text('Survey'), minimum: 2 } },
  missing: 'leave_out',
  pillars: [
    {
      code: 'access',
      title: text('Access'),
      criteria: [
        criterion('signs', [measure('signs.visible', 'visit', 'yesno')]),
        criterion('waiting', [measure('waiting.time', 'survey', 'wait')]),
        criterion('defects', [measure('defects.points', 'visit', 'pts')]),
      ],
    },
  ],
  figures: [{ name: 'weakest', cel: 'min(pillars.map(p, p.score))' }],
  cohortFigures: [{ name: 'mean_overall', of: 'overall', take: 'mean' }],
  categories: [
    { code: 'gold', title: text('Gold'), when: [{ figure: 'core.fulfilment', op: '>=', value: 0.9 }] },
    { code: 'none', title: text('None'), when: [{ figure: 'core.fulfilment', op: '>=', value: 0 }] },
  ],
}

export const smallCentres = [
  'code,name_ar,name_en,entity,channel,region,counters',
  'C1,مركز أول,First centre,Entity A,in_person,North,4',
  'C2,مركز ثان,Second centre,Entity A,in_person,South,12',
  'C3,مركز ثالث,Third centre,Entity B,remote,South,0',
]

export const smallObservations = [
  'centre,measure,instrument,value,n,variance,source,observed_at,not_applicable',
  'C1,signs.visible,visit,yes,,,visit 1,2026-03-01,',
  'C1,waiting.time,survey,٧٫٥,40,2.5,survey 1,2026-03-02T10:00:00+03:00,',
  'C1,defects.points,visit,0,,,visit 1,2026-03-01,',
  'C2,signs.visible,visit,no,,,visit 2,2026-03-01,',
  'C2,waiting.time,survey,22,35,4,survey 1,,',
  'C2,defects.points,visit,5,,,visit 2,,',
  'C3,signs.visible,visit,,,,visit 3,,A remote centre has no signs',
  'C3,waiting.time,survey,3,50,1,survey 1,,0',
]

export interface Files {
  readonly guide?: object | string
  readonly centres?: readonly string[] | Uint8Array | string
  readonly observations?: readonly string[] | Uint8Array | string
}

const asContent = (content: readonly string[] | Uint8Array | string): string | Uint8Array =>
  typeof content === 'string' || content instanceof Uint8Array ? content : `${content.join('\n')}\n`

/** A folder of its own for one test file, and files in it. */
export function workFolder(name: string) {
  const root = mkdtempSync(join(tmpdir(), `taqyeem-${name}-`))
  let count = 0
  return {
    root,
    remove: () => rmSync(root, { recursive: true, force: true }),
    /** Writes the three inputs (small and sound unless told otherwise) and gives the words of the command line. */
    place(files: Files = {}) {
      count += 1
      const folder = join(root, String(count))
      mkdirSync(folder)
      const guide = files.guide ?? smallGuide
      const paths = {
        guide: join(folder, 'guide.json'),
        centres: join(folder, 'centres.csv'),
        observations: join(folder, 'observations.csv'),
        out: join(folder, 'out'),
      }
      writeFileSync(paths.guide, typeof guide === 'string' ? guide : JSON.stringify(guide, null, 2))
      writeFileSync(paths.centres, asContent(files.centres ?? smallCentres))
      writeFileSync(paths.observations, asContent(files.observations ?? smallObservations))
      const { guide: g, centres: c, observations: o, out } = paths
      return {
        ...paths,
        words: ['evaluate', '--guide', g, '--centres', c, '--observations', o, '--out', out],
      }
    },
  }
}
