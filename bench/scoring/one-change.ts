import type { Centre } from '#scoring/centre.ts'
import { compileGuide } from '#scoring/compile-guide.ts'
import { classifyMembers, indexObservations, scoreMember } from '#scoring/evaluate.ts'
import type { Guide } from '#scoring/guide.ts'
import type { Observation } from '#scoring/observation.ts'
import { rescoreCentre } from '#scoring/rescore-centre.ts'

/** Times the evaluation of all centres with their traces, then of one changed observation. */
export function timeOneChange(guide: Guide, centres: number): void {
  const compiled = compileGuide(guide)
  const list = Array.from({ length: centres }, (_, index) => aCentre(index))
  const observations = list.flatMap((centre) => observe(guide, centre))
  const index = indexObservations(compiled, observations)
  const start = performance.now()
  const members = list.map((centre) => scoreMember(compiled, centre, index.get(centre.code) ?? new Map()))
  classifyMembers(compiled, members)
  const all = performance.now() - start
  const target = list[Math.floor(centres / 2)]!
  const changed = observe(guide, target).map((item, i) => (i === 0 ? { ...item, value: 0 } : item))
  const again = performance.now()
  rescoreCentre(compiled, members, target, changed)
  const one = performance.now() - again
  console.log(
    `${centres} centres with their traces: ${all.toFixed(0)} ms; one changed observation: ${one.toFixed(1)} ms`,
  )
}

const aCentre = (index: number): Centre => ({
  code: `c${String(index).padStart(6, '0')}`,
  name: { ar: 'مركز', en: 'Centre' },
  entity: 'e',
  channel: 'in_person',
  attributes: {},
})

function observe(guide: Guide, { code }: Centre): Observation[] {
  const measures = guide.pillars.flatMap(({ criteria }) =>
    criteria.flatMap((criterion) => criterion.measures),
  )
  return measures.map((measure, index) => ({
    id: `${code}/${index}`,
    centre: code,
    measure: measure.code,
    value: ((index * 7) % 11) / 10,
    notApplicable: null,
    n: 1,
    variance: null,
    source: null,
    observedAt: null,
  }))
}
