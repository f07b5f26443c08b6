import { dayAfter } from '#platform/day.ts'
import { localDigits } from '#platform/i18n.ts'
import type { Text } from '#scoring/guide.ts'
import type { VisitDemand } from './plan-rules.ts'

/** An invented visitor, who has no way to sign in. */
export interface SampleVisitor {
  readonly id: string
  readonly role: 'evaluator' | 'mystery-shopper'
  readonly name: Text
  readonly email: string
}

const row = (role: SampleVisitor['role'], ar: string, en: string) => (_: unknown, at: number) => ({
  id: `00000000-0000-4000-8000-0000000${role === 'evaluator' ? '2' : '3'}${String(at + 2).padStart(4, '0')}`,
  role,
  name: { ar: `${ar} ${localDigits('ar', String(at + 2))} (تجربة)`, en: `${en} ${at + 2} (sample)` },
  email: `${role}-${at + 2}@sample.example`,
})

/** Eleven evaluators and five shoppers beside the two accounts; their names are what they do, for nobody is invented. */
export const sampleVisitors: readonly SampleVisitor[] = [
  ...Array.from({ length: 11 }, row('evaluator', 'مقيّم', 'Evaluator')),
  ...Array.from({ length: 5 }, row('mystery-shopper', 'متسوق سري', 'Mystery shopper')),
]

/** One field visit by two evaluators and one shop at each centre, in what is left of the final evaluation. */
export const sampleDemands = (today: string, until: string): VisitDemand[] => [
  {
    ...{ instrument: 'visit', stage: 'final', channels: [], visits: 1, people: 2, minutes: 90 },
    ...{ startsOn: dayAfter(today, 1), endsOn: until, daysBetween: 1, doubleShare: 0.1 },
    ...{ repeatAfterDays: null, secret: false },
  },
  {
    ...{ instrument: 'mystery', stage: 'final', channels: [], visits: 1, people: 1, minutes: 45 },
    ...{ startsOn: dayAfter(today, 1), endsOn: until, daysBetween: 7, doubleShare: 0 },
    ...{ repeatAfterDays: 60, secret: true },
  },
]
