import type { Person } from '#platform/access.ts'
import type { Language } from '#platform/language.ts'
import { mayOpen, urlTo } from '#urls.ts'
import type { CyclePlanView } from '../cycles/read-plan.server.ts'
import type { ActCode, NextAct } from './next-acts.ts'
import type { ActLine } from './parts/acts-table.tsx'

type Target =
  | 'evidence'
  | 'cycleChange'
  | 'cycleProgress'
  | 'analysisCycle'
  | 'plannedVisits'
  | 'census'
  | 'enrolment'
  | 'proposals'
  | 'visitors'
  | 'visitRules'
  | 'workshops'
  | 'myCensus'

const targets: Readonly<Partial<Record<ActCode, Target>>> = {
  'add-phases': 'cycleChange',
  'decide-imports': 'evidence',
  'mend-imports': 'evidence',
  'observe-initial': 'cycleProgress',
  'observe-final': 'cycleProgress',
  'late-initial': 'cycleProgress',
  'late-final': 'cycleProgress',
  'late-visits': 'plannedVisits',
  'mend-visits': 'plannedVisits',
  'plan-visits': 'proposals',
  'set-visit-rules': 'visitRules',
  'chase-declarations': 'visitors',
  'make-plan': 'plannedVisits',
  'exempt-gone': 'enrolment',
  'correct-result': 'analysisCycle',
  'send-census': 'census',
  'answer-census': 'myCensus',
  'chase-census': 'census',
  'decide-census': 'census',
  'hold-workshops': 'workshops',
  'mend-workshops': 'workshops',
  score: 'analysisCycle',
  'late-score': 'analysisCycle',
  'late-announce': 'analysisCycle',
  announce: 'analysisCycle',
}

/** Gives an act the address where it is done; none where there is no page for it that the person may open. */
export function withLink(
  act: NextAct,
  { id: cycle, title }: Pick<CyclePlanView, 'id' | 'title'>,
  language: Language,
  person: Person | null,
): ActLine {
  const line = { ...act, key: `${cycle}-${act.code}`, cycle: title }
  const target = targets[act.code]
  if (target === undefined || !mayOpen(target, person)) return { ...line, href: null }
  if (target === 'evidence' || target === 'myCensus') return { ...line, href: urlTo(language, target) }
  const stage = act.code.endsWith('-initial') ? 'initial' : 'final'
  const lists = {
    'late-visits': { state: 'late' },
    'mend-visits': { mark: 'broken' },
    'exempt-gone': { state: 'gone' },
    'chase-declarations': { open: '1' },
    'send-census': { state: 'not-sent' },
    'chase-census': { state: 'silent' },
    'decide-census': { state: 'submitted' },
  }
  const query =
    target === 'cycleProgress' ? { stage, state: 'none' } : (lists[act.code as keyof typeof lists] ?? {})
  return { ...line, href: urlTo(language, target, { cycle: String(cycle) }, query) }
}
