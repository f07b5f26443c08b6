import { roles } from '../../../src/modules/people/role.ts'
import type { Outcome } from './ask.ts'

/** What a page answers to those who may open it, where it is not simply the page: decided by hand, one line each. */
interface Decided {
  readonly page: string
  /** Only addresses that hold this; absent: every address of the page. */
  readonly address?: string
  /** Absent: everybody who may open the page. */
  readonly who?: readonly string[]
  readonly outcome: Outcome
  readonly because: string
}

/** Those who see what was found before anybody froze it. */
const seesDrafts = ['administrator', 'secretariat', 'auditor']

/** Those who read across the programme, and so know that a running cycle has results to come. */
const staff = [...seesDrafts, 'viewer', 'central-team', 'rapporteur']

const without = (visitors: readonly string[]): string[] =>
  ['stranger', 'signed in', ...roles].filter((name) => !visitors.includes(name))

const running = 'what a running cycle has found is a draft, which only its makers and the auditor see'
const nothing = 'there is nothing of that name'

export const decidedAnswers: readonly Decided[] = [
  {
    ...{ page: 'cycleResults', address: '/4', who: without(staff), outcome: 'hidden' },
    because: 'a cycle that is not published has no results for the public',
  },
  ...['centreResult', 'cycleReport', 'entityReport', 'cycleReports', 'centreReport'].map(
    (page): Decided => ({
      ...{ page, address: '/4', who: without(seesDrafts), outcome: 'hidden' },
      because: running,
    }),
  ),
  ...['analysisWhatIfData', 'analysisExport', 'analysisCentre', 'analysisEntity'].map(
    (page): Decided => ({
      ...{ page, address: '/4', who: without(seesDrafts), outcome: 'hidden' },
      because: running,
    }),
  ),
  { page: 'cycleChange', address: '/3/', outcome: 'hidden', because: 'a published cycle does not change' },
  { page: 'reportsZip', outcome: 'hidden', because: 'nobody has had the reports made' },
  ...['censusLink', 'censusCheck', 'censusLine', 'workshopInvitation', 'workshopPlace'].map(
    (page): Decided => ({ page, outcome: 'hidden', because: 'a link that nobody was sent opens nothing' }),
  ),
  ...['workshop', 'workshopExport', 'workshopCalendar'].map(
    (page): Decided => ({ page, outcome: 'hidden', because: nothing }),
  ),
  ...[
    'verify',
    'mailMessage',
    'registryFact',
    'notFound',
    'invitation',
    'inviteList',
    'visitor',
    'team',
    'visitorDeclared',
    'proposal',
    'visit',
    'visitSwap',
    'visitCalendar',
  ].map((page): Decided => ({ page, outcome: 'hidden', because: nothing })),
]

/** What somebody who may open a page is to be answered at an address of it. */
export const outcomeDecided = (page: string, address: string, who: string): Outcome =>
  decidedAnswers.find(
    (line) =>
      line.page === page &&
      (line.address === undefined || address.includes(line.address)) &&
      (line.who === undefined || line.who.includes(who)),
  )?.outcome ?? 'entered'
