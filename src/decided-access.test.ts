import { describe, expect, it } from 'vitest'
import { type Access, decideAccess } from '#platform/access.ts'
import { personWith } from '../tests/support/programme.ts'
import { endpoints } from './api.ts'
import { roles } from './modules/people/role.ts'
import { type Page, pages } from './routes.ts'

/** Who may open each page, decided by hand and apart from the table: a new page is undecided until it stands here. */
const decided: Readonly<Record<string, readonly string[]>> = {
  everybody: [
    ...['home', 'guide', 'guideEdition', 'guideReport', 'results', 'cycleResults', 'centreResult'],
    ...['centreReport', 'centreHistory', 'verify', 'accessibility', 'apiReference'],
    ...['consultation', 'consultationComments', 'consultationComment'],
    ...['censusLink', 'censusLine', 'censusCheck'],
    ...['signIn', 'signInCode', 'signOut', 'notFound'],
  ],
  whoSignedIn: ['account', 'accountApp', 'notices', 'noticePreferences'],
  whoLooksUp: [
    ...['registry', 'registryEntities', 'registryEntity', 'registryCentre', 'registryGovernorates'],
    ...['registrySources', 'registryExport'],
  ],
  everyRole: ['today', 'cycles', 'cycle'],
  staff: [
    ...['cycleProgress'],
    ...['cycleReports', 'cycleReport', 'entityReport', 'reportsZip'],
    ...['analysis', 'analysisCycle', 'analysisCentre', 'analysisEntity', 'analysisExport'],
    ...['analysisWhatIf', 'analysisWhatIfData'],
  ],
  whoSeesWhatIsKept: ['census', 'censusEntity', 'cycleStages', 'guideCompare', 'guideExport'],
  whoSeesMail: ['mail', 'mailMessage'],
  whoSeesPeople: ['people', 'person'],
  whoKeepsPeople: ['personChange'],
  whoChanges: [
    ...['openCycle', 'cycleChange'],
    ...['registerEntity', 'entityChange', 'registerCentre', 'centreChange', 'registryFact', 'registryImport'],
    ...['registryImportPreview', 'evidence', 'evidenceImport', 'guides', 'guideWork'],
    ...['guideConsultation', 'guideComments', 'guideCommentsExport'],
    ...['guidePublish', 'guideDelete', 'guideItem', 'guideAudience'],
  ],
}

/** The visitors that each group lets in, out of everybody there is. */
const letIn: Readonly<Record<string, readonly string[]>> = {
  everybody: ['stranger', 'signed in', ...roles],
  whoSignedIn: ['signed in', ...roles],
  everyRole: roles,
  whoLooksUp: [
    ...['administrator', 'secretariat', 'viewer', 'central-team', 'evaluator', 'committee-chair'],
    ...['committee-vice-chair', 'committee-member', 'rapporteur', 'coordinating-member', 'auditor'],
  ],
  staff: ['administrator', 'secretariat', 'viewer', 'central-team', 'rapporteur', 'auditor'],
  whoSeesWhatIsKept: ['administrator', 'secretariat', 'auditor'],
  whoSeesMail: ['administrator', 'auditor'],
  whoSeesPeople: ['administrator', 'auditor'],
  whoKeepsPeople: ['administrator'],
  whoChanges: ['administrator', 'secretariat'],
}

const visitors = { stranger: null, 'signed in': personWith(null) } as const
const everyone = [
  ...Object.entries(visitors),
  ...roles.map((role) => [role, personWith(role)] as const),
] as const

const groupOf = (page: string): string | undefined =>
  Object.keys(decided).find((group) => decided[group]?.includes(page))

const whoEnters = (access: Access): string[] =>
  everyone.filter(([, person]) => decideAccess(access, person) === 'yes').map(([name]) => name)

describe('who may open what', () => {
  it('is decided for every page, and the table says the same for every kind of visitor', () => {
    for (const [name, { access }] of Object.entries<Page>(pages)) {
      const group = groupOf(name)
      expect(group, `${name} is undecided: give it a place in this test`).toBeDefined()
      expect(whoEnters(access), name).toEqual(letIn[group ?? ''])
    }
  })

  it('is decided for no page that is not there, and for none twice', () => {
    const named = Object.values(decided).flat()
    expect(named.filter((name) => !Object.hasOwn(pages, name))).toEqual([])
    expect(new Set(named).size).toBe(named.length)
  })

  it('is everybody for every address of the API, which gives only what is published', () => {
    expect(endpoints.length).toBeGreaterThan(10)
    for (const { endpoint, access } of endpoints)
      expect(whoEnters(access), endpoint.path).toEqual(letIn.everybody)
  })

  it('tells a page that nobody decided, and an access that is too wide', () => {
    expect(groupOf('forgotten')).toBeUndefined()
    expect(whoEnters('public')).not.toEqual(letIn.staff)
    expect(whoEnters(['viewer'])).toEqual(['viewer'])
    expect(whoEnters([])).toEqual([])
  })
})
