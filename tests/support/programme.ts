import type { Person } from '#platform/access.ts'
import { fixedClock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import type { Services } from '#platform/services.ts'
import type { Guide, Text } from '#scoring/guide.ts'
import type { Observation } from '#scoring/observation.ts'
import type { Register } from '../../src/modules/centres/register-centres.server.ts'
import { registerCentres } from '../../src/modules/centres/register-centres.server.ts'
import { openCycle } from '../../src/modules/cycles/open-cycle.server.ts'
import { publishGuide } from '../../src/modules/standards/publish-guide.server.ts'
import { saveGuide } from '../../src/modules/standards/save-guide.server.ts'

/** A person who holds one role over the whole programme, or none. */
export const personWith = (role: string | null): Person => ({
  id: `test-${role}`,
  name: 'Test',
  email: 'test@sample.example',
  employer: null,
  secondFactor: true,
  roles: role === null ? [] : [{ role, scopeKind: 'programme', scopeId: null }],
})

export const secretariat = personWith('secretariat')

/** What use cases of the programme ask of the services: a database and a clock that stands still. */
export const testServices = (database: Database): Services =>
  ({ database, clock: fixedClock('2026-11-21T08:00:00Z') }) as Services

export const bothLanguages = (ar: string, en: string): Text => ({ ar, en })

/** A guide as small as one can be that classifies: one core criterion with two measures. */
export const smallGuide = (change: Partial<Guide> = {}): Guide => ({
  code: 'small',
  edition: '1',
  title: bothLanguages('دليل صغير', 'Small guide'),
  scales: {
    yesno: {
      kind: 'levels',
      levels: [
        { code: 'yes', score: 1 },
        { code: 'no', score: 0 },
      ],
    },
  },
  instruments: { visit: {}, mystery: {} },
  missing: 'leave_out',
  pillars: [
    {
      code: 'access',
      title: bothLanguages('الوصول', 'Access'),
      criteria: [
        {
          code: 'access.signs',
          title: bothLanguages('اللوحات', 'Signs'),
          core: true,
          measures: [
            {
              code: 'access.signs.seen',
              text: bothLanguages('ظاهرة', 'Seen'),
              instrument: 'visit',
              scale: 'yesno',
            },
            {
              code: 'access.signs.found',
              text: bothLanguages('مفيدة', 'Found'),
              instrument: 'mystery',
              scale: 'yesno',
            },
          ],
        },
      ],
    },
  ],
  categories: [
    {
      code: 'gold',
      title: bothLanguages('ذهبية', 'Gold'),
      tone: 'gold',
      when: [{ figure: 'overall', op: '>=', value: 0.9 }],
    },
  ],
  ...change,
})

export const smallRegister: Register = {
  governorates: [{ code: 'G', name: bothLanguages('محافظة', 'Governorate') }],
  entities: [{ code: 'E', name: bothLanguages('جهة', 'Entity') }],
  centres: ['C-01', 'C-02'].map((code) => ({
    code,
    name: bothLanguages(`مركز ${code}`, `Centre ${code}`),
    entity: 'E',
    channel: 'in_person',
    governorate: 'G',
    openedOn: '2020-01-05',
    closedOn: null,
    attributes: { customers_per_month: 900 },
  })),
}

/** One observation of the small guide at centre C-01 by a visit; a test states only what matters to it. */
export const anObservation = (change: Partial<Observation> = {}): Observation => ({
  id: 'o-1',
  centre: 'C-01',
  measure: 'access.signs.seen',
  value: 'yes',
  notApplicable: null,
  n: 1,
  variance: null,
  source: 'V-1',
  observedAt: '2026-10-01T08:00:00Z',
  ...change,
})

/** Cycle 1, running on the small guide with both centres. */
export async function openSmallCycle(services: Services, guide: Guide = smallGuide()): Promise<void> {
  await registerCentres(services, secretariat, smallRegister)
  await saveGuide(services, secretariat, guide)
  await publishGuide(services, secretariat, guide)
  await openCycle(services, secretariat, {
    id: 1,
    title: bothLanguages('الدورة الأولى', 'First cycle'),
    guide,
    startsOn: '2026-09-01',
    endsOn: '2026-12-31',
    centres: ['C-01', 'C-02'],
  })
}

/** How many rows the audit holds, and what the last one says was done. */
export async function readLastAudit(database: Database) {
  return database
    .selectFrom('audit')
    .select(['id', 'action', 'actor', 'role'])
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

/** The codes and status of a refusal, for a test to compare. */
export const refused = (codes: readonly string[], status: number) => ({
  status,
  faults: codes.map((code) => ({ code })),
})
