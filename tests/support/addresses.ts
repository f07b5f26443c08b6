import type { Language } from '#platform/language.ts'
import { sampleImportId } from '../../samples/generate/running-cycle.ts'
import { sampleWays } from '../../src/modules/people/sample-ways.ts'
import { type Page, type PageName, pages } from '../../src/routes.ts'

/** Values that make an address of the sample out of a route's parameters. Each route with parameters has a line here. */
const examples: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  guideEdition: [{ code: 'default', edition: '0' }],
  guideWork: [
    { code: 'default', edition: '0' },
    { code: 'default', edition: 'next' },
  ],
  consultation: [{ code: 'default', edition: 'next' }],
  consultationComments: [{ code: 'default', edition: 'next' }],
  consultationComment: [{ code: 'default', edition: 'next' }],
  guideConsultation: [{ code: 'default', edition: 'next' }],
  guideComments: [{ code: 'default', edition: 'next' }],
  guideCommentsExport: [{ code: 'default', edition: 'next', file: 'comments.csv' }],
  guidePublish: [{ code: 'default', edition: 'next' }],
  guideDelete: [{ code: 'default', edition: 'next' }],
  guideExport: [{ code: 'default', edition: 'next', format: 'json' }],
  guideAudience: [{ code: 'default', edition: 'next', criterion: 'access.entrance' }],
  guideItem: [
    ['guide', 'default'],
    ['pillar', 'access'],
    ['criterion', 'access.entrance'],
    ['category', 'platinum'],
    ['scale', 'yesno'],
  ].map(([kind = '', item = '']) => ({ code: 'default', edition: 'next', kind, item })),
  centreReport: [{ cycle: '3', centre: 'POS-01' }],
  guideReport: [{ code: 'default', edition: '0' }],
  // Which mails the sample holds is not fixed: a mail that is not there, and tests/e2e/notices.spec.ts opens one that is.
  mailMessage: [{ id: '00000000-0000-4000-8000-000000000000' }],
  // An invitation that is not there; tests/e2e/invitation.spec.ts opens one that is, and follows the links of mails.
  invitation: [{ invitation: '00000000-0000-4000-8000-000000000000' }],
  inviteList: [{ list: '00000000-0000-4000-8000-000000000000' }],
  welcomeDoor: [{ token: 'a'.repeat(64) }],
  newPasswordDoor: [{ token: 'a'.repeat(64) }],
  auditExport: [{ file: 'audit.csv' }],
  auditSubject: [{ kind: 'cycle', id: '3' }],
  verify: [{ digest: '0'.repeat(64) }],
  cycleReports: [{ cycle: '3' }],
  cycleReport: [{ cycle: '3' }],
  entityReport: [{ cycle: '3', entity: 'POS' }],
  reportsZip: [{ cycle: '3' }],
  centreHistory: [{ centre: 'POS-01' }, { centre: 'POS-R1' }],
  cycle: [{ cycle: '4' }, { cycle: '3' }],
  census: [{ cycle: '4' }],
  censusEntity: [{ cycle: '4', entity: 'POS' }],
  // A link that nobody was sent; tests/e2e/census.spec.ts opens one that was.
  censusLink: [{ token: 'a'.repeat(43) }],
  censusCheck: [{ token: 'a'.repeat(43) }],
  censusLine: [{ token: 'a'.repeat(43), kind: 'centres', line: 'POS-01' }],
  cycleChange: [{ cycle: '4' }],
  cycleProgress: [{ cycle: '4' }],
  cycleStages: [{ cycle: '4' }],
  plannedVisits: [{ cycle: '4' }],
  visitBoard: [{ cycle: '4' }],
  visitMonth: [{ cycle: '4' }],
  visitors: [{ cycle: '4' }],
  visitor: [{ cycle: '4', visitor: '00000000-0000-4000-8000-000000000000' }],
  visitorDeclared: [{ cycle: '4', visitor: '00000000-0000-4000-8000-000000000000' }],
  teams: [{ cycle: '4' }],
  team: [{ cycle: '4', team: '00000000-0000-4000-8000-000000000000' }],
  visitRules: [{ cycle: '4' }],
  proposals: [{ cycle: '4' }],
  proposal: [{ cycle: '4', proposal: '00000000-0000-4000-8000-000000000000' }],
  visit: [{ cycle: '4', visit: '00000000-0000-4000-8000-000000000000' }],
  visitSwap: [{ cycle: '4', visit: '00000000-0000-4000-8000-000000000000' }],
  myDeclarations: [{ cycle: '4' }],
  visitCalendar: [{ token: 'none' }],
  enrolment: [{ cycle: '4' }, { cycle: '3' }],
  workshops: [{ cycle: '4' }],
  // The sample's workshop has an id that is made when it loads; tests/e2e/workshop.spec.ts opens one.
  workshop: [{ cycle: '4', workshop: '00000000-0000-4000-8000-000000000000' }],
  workshopForm: [{ cycle: '4', workshop: 'new' }],
  workshopExport: [{ cycle: '4', workshop: '00000000-0000-4000-8000-000000000000', file: 'people.csv' }],
  workshopInvitation: [{ token: 'a'.repeat(43) }],
  workshopPlace: [{ token: 'a'.repeat(43) }],
  workshopCalendar: [{ token: 'a'.repeat(43) }],
  evidenceImport: [{ cycle: '4', id: sampleImportId }],
  analysisCycle: [{ cycle: '3' }, { cycle: '4' }],
  analysisWhatIf: [{ cycle: '3' }, { cycle: '4' }],
  analysisWhatIfData: [{ cycle: '3' }],
  analysisExport: [{ cycle: '3', file: 'results.csv' }],
  analysisCentre: [{ cycle: '3', centre: 'HEA-01' }],
  analysisEntity: [{ cycle: '3', entity: 'POS' }],
  cycleResults: [{ cycle: '3' }, { cycle: '1' }],
  person: [{ person: sampleWays[1]?.id ?? '' }, { person: sampleWays[6]?.id ?? '' }],
  viewAs: [{ person: sampleWays[2]?.id ?? '' }],
  personChange: ['give-role', 'employer', 'identity', 'disable', 'allow-password'].map((change) => ({
    person: sampleWays[2]?.id ?? '',
    change,
  })),
  // Facts get new ids at each load: one that is not there, and tests/e2e/registry.spec.ts opens one that is.
  registryFact: [{ fact: '0', act: 'withdraw' }],
  registryExport: [{ file: 'centres.csv' }],
  registryEntity: [{ entity: 'POS' }],
  entityChange: [
    { entity: 'POS', change: 'rename' },
    { entity: 'POS', change: 'close' },
  ],
  registryCentre: [{ centre: 'POS-01' }, { centre: 'POS-08' }],
  centreHours: [{ centre: 'POS-01' }],
  centreChange: [
    ...['rename', 'move', 'relocate', 'describe', 'close', 'merge'].map((change) => ({
      centre: 'POS-01',
      change,
    })),
    { centre: 'POS-08', change: 'reopen' },
  ],
  centreResult: [
    { cycle: '3', centre: 'POS-R1' },
    { cycle: '3', centre: 'HEA-01' },
  ],
}

/**
 * Addresses of a page in the sample, at least one.
 *
 * @throws Error for a page with parameters that has no example: a page nobody checks
 */
export function addressesOf(name: string, language: Language): string[] {
  const { path }: Page = pages[name as PageName]
  if (path === '*') return [`/${language}/no/such/page`]
  if (!path.includes(':')) return [`/${language}${path === '' ? '' : `/${path}`}`]
  const given = examples[name]
  if (given === undefined) throw new Error(`tests/support/addresses.ts has no example for the page ${name}`)
  return given.map(
    (values) => `/${language}/${path.replace(/:(\w+)/g, (_, key: string) => values[key] ?? '')}`,
  )
}
