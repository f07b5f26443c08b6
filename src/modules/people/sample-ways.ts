import type { Text } from '#scoring/guide.ts'
import type { Role, ScopeKind } from './role.ts'

/** An account of the invented programme: one for each role, named after it. */
export interface SampleWay {
  readonly id: string
  readonly role: Role
  readonly name: Text
  readonly email: string
  /** Where the role holds; absent: over the whole programme. */
  readonly scope?: { readonly kind: ScopeKind; readonly id: string }
  /** Code of the invented entity for which it works. */
  readonly employer?: string
}

/** Code of the invented entity that serves no public: its people may evaluate. */
export const neutralEntity = 'AUD'

type Rest = Pick<SampleWay, 'scope' | 'employer'>

const neutral = { employer: neutralEntity }

const rows: readonly (readonly [Role, string, string, string, Rest?])[] = [
  ['administrator', 'admin', 'مدير النظام', 'Administrator'],
  ['secretariat', 'secretariat', 'أمانة البرنامج', 'Secretariat'],
  ['viewer', 'viewer', 'مطّلع', 'Viewer'],
  ['central-team', 'central-team', 'الفريق المركزي', 'Central team', neutral],
  ['evaluator', 'evaluator', 'مقيّم', 'Evaluator', neutral],
  ['mystery-shopper', 'shopper', 'متسوق سري', 'Mystery shopper'],
  [
    ...(['entity-liaison', 'entity-liaison', 'ضابط اتصال الجهة', 'Entity liaison'] as const),
    { scope: { kind: 'entity', id: 'POS' }, employer: 'POS' },
  ],
  [
    ...(['centre-liaison', 'centre-liaison', 'ضابط اتصال المركز', 'Centre liaison'] as const),
    { scope: { kind: 'centre', id: 'POS-01' }, employer: 'POS' },
  ],
  ['committee-chair', 'chair', 'رئيس اللجنة', 'Committee chair', neutral],
  ['committee-vice-chair', 'vice-chair', 'نائب رئيس اللجنة', 'Committee vice-chair', { employer: 'CIV' }],
  ['committee-member', 'member', 'عضو اللجنة', 'Committee member', { employer: 'MUN' }],
  ['rapporteur', 'rapporteur', 'مقرر اللجنة', 'Rapporteur', neutral],
  ['coordinating-member', 'coordinating', 'عضو اللجنة التنسيقية', 'Coordinating member', neutral],
  ['training-staff', 'training', 'فريق التدريب', 'Training staff', neutral],
  ['trainee', 'trainee', 'متدرب', 'Trainee', neutral],
  ['auditor', 'auditor', 'مدقق', 'Auditor', neutral],
]

/** Every account of the invented programme; each keeps its id on every machine. */
export const sampleWays: readonly SampleWay[] = rows.map(([role, address, ar, en, rest], at) => ({
  id: `00000000-0000-4000-8000-0000000001${String(at).padStart(2, '0')}`,
  role,
  name: { ar: `${ar} (تجربة)`, en: `${en} (sample)` },
  email: `${address}@sample.example`,
  ...rest,
}))
