import type { RouteConfigEntry } from '@react-router/dev/routes'
import { uploadLimitMb } from './modules/centres/upload-limit.ts'
import { importLimitMb } from './modules/evidence/import-limits.ts'
import { roles } from './modules/people/role.ts'
import type { Access } from './platform/access.ts'

/** One page of the site: its address below the language, its file, and who may open it. */
export interface Page {
  readonly path: string
  readonly file: string
  readonly access: Access
  /** Sends scripts that make the page livelier. Public pages send none unless they say so here. */
  readonly scripts?: boolean
  /** Holds a form with the id `draft`, whose typed values the language switch carries over. */
  readonly draft?: boolean
  /** Rendered once and kept for everybody; only for public pages that never differ by visitor. */
  readonly kept?: boolean
  /** Takes files of up to this size, in MiB. Others take no more than a form of one MiB. */
  readonly uploadMb?: number
}

/**
 * Those who read across the programme, also what is not published yet. Not evaluators, who score without knowing others'
 * scores; not shoppers and liaisons; not committee members, whose own pages leave out what they are recused from.
 */
const staff = ['administrator', 'secretariat', 'viewer', 'central-team', 'rapporteur', 'auditor'] as const

/** Those who look centres up: in the registry stands nothing that an evaluation found. */
const registryReaders = [
  ...staff,
  'evaluator',
  'committee-chair',
  'committee-vice-chair',
  'committee-member',
  'coordinating-member',
] as const

/** Those who may change what the programme knows. */
const keepers = ['administrator', 'secretariat'] as const

/** Those who may change what the programme knows, and the auditor, for pages that only show it. */
const keptReaders = [...keepers, 'auditor'] as const

/** Those who see who visits what; what they are tied to is left out for them. */
const planReaders = ['administrator', 'secretariat', 'central-team', 'auditor'] as const

/** Those who make visits. */
const visiting = ['evaluator', 'mystery-shopper'] as const

/** Those who see accounts and the audit; only administrators change accounts. */
const peopleReaders = ['administrator', 'auditor'] as const

/** Every page of the site, a line each. A page that is not here does not exist; none can leave its access unsaid. */
export const pages = {
  home: { path: '', file: 'modules/portal/pages/home.tsx', access: 'public', kept: true },
  guide: { path: 'guide', file: 'modules/standards/pages/guide.tsx', access: 'public', kept: true },
  guideEdition: {
    path: 'guide/:code/:edition',
    file: 'modules/standards/pages/guide-edition.tsx',
    access: 'public',
    kept: true,
  },
  consultation: {
    path: 'consultations/:code/:edition',
    file: 'modules/standards/pages/consultation.tsx',
    access: 'public',
  },
  consultationComments: {
    path: 'consultations/:code/:edition/comments',
    file: 'modules/standards/pages/consultation-comments.tsx',
    access: 'public',
  },
  consultationComment: {
    path: 'consultations/:code/:edition/comment',
    file: 'modules/standards/pages/consultation-comment.tsx',
    access: 'public',
    draft: true,
  },
  results: { path: 'results', file: 'modules/results/pages/results.tsx', access: 'public', kept: true },
  cycleResults: {
    path: 'results/:cycle',
    file: 'modules/results/pages/cycle-results.tsx',
    access: 'public',
    kept: true,
  },
  centreResult: {
    path: 'results/:cycle/:centre',
    file: 'modules/results/pages/centre-result.tsx',
    access: 'public',
    kept: true,
  },
  centreHistory: {
    path: 'centres/:centre',
    file: 'modules/results/pages/centre-history.tsx',
    access: 'public',
    kept: true,
  },
  centreReport: {
    path: 'reports/:cycle/centre/:centre',
    file: 'modules/results/pages/centre-report.ts',
    access: 'public',
    kept: true,
  },
  guideReport: {
    path: 'guide/:code/:edition/report',
    file: 'modules/results/pages/guide-report.ts',
    access: 'public',
    kept: true,
  },
  verify: { path: 'verify/:digest', file: 'modules/results/pages/verify.tsx', access: 'public' },
  cycleReports: { path: 'reports/:cycle', file: 'modules/results/pages/cycle-reports.tsx', access: staff },
  cycleReport: {
    path: 'reports/:cycle/summary',
    file: 'modules/results/pages/cycle-report.ts',
    access: staff,
  },
  entityReport: {
    path: 'reports/:cycle/entity/:entity',
    file: 'modules/results/pages/entity-report.ts',
    access: staff,
  },
  reportsZip: { path: 'reports/:cycle/zip', file: 'modules/results/pages/reports-zip.ts', access: staff },
  accessibility: {
    path: 'accessibility',
    file: 'modules/portal/pages/accessibility.tsx',
    access: 'public',
    kept: true,
  },
  apiReference: { path: 'api', file: 'site/pages/api-reference.tsx', access: 'public', kept: true },
  signIn: {
    path: 'sign-in',
    file: 'modules/people/pages/sign-in.tsx',
    access: 'public',
    scripts: true,
    draft: true,
  },
  signInCode: { path: 'sign-in/code', file: 'modules/people/pages/sign-in-code.tsx', access: 'public' },
  signOut: { path: 'sign-out', file: 'modules/people/pages/sign-out.ts', access: 'public' },
  forgottenPassword: {
    path: 'sign-in/forgotten',
    file: 'modules/people/pages/forgotten-password.tsx',
    access: 'public',
    draft: true,
  },
  newPassword: {
    path: 'sign-in/new-password',
    file: 'modules/people/pages/new-password.tsx',
    access: 'public',
  },
  newPasswordDoor: {
    path: 'sign-in/new-password/:token',
    file: 'modules/people/pages/new-password-door.ts',
    access: 'public',
  },
  welcome: { path: 'welcome', file: 'modules/people/pages/welcome.tsx', access: 'public' },
  welcomeDoor: { path: 'welcome/:token', file: 'modules/people/pages/welcome-door.ts', access: 'public' },
  account: { path: 'account', file: 'modules/people/pages/account.tsx', access: 'signed-in' },
  accountPassword: {
    path: 'account/password',
    file: 'modules/people/pages/account-password.tsx',
    access: 'signed-in',
    scripts: false,
  },
  accountApp: { path: 'account/app', file: 'modules/people/pages/account-app.tsx', access: 'signed-in' },
  notices: {
    path: 'notices',
    file: 'modules/notices/pages/notices.tsx',
    access: 'signed-in',
    scripts: false,
  },
  noticePreferences: {
    path: 'notices/preferences',
    file: 'modules/notices/pages/notice-preferences.tsx',
    access: 'signed-in',
    scripts: false,
  },
  mail: {
    path: 'mail',
    file: 'modules/notices/pages/mail.tsx',
    access: ['administrator', 'auditor'],
    scripts: false,
  },
  mailMessage: {
    path: 'mail/:id',
    file: 'modules/notices/pages/mail-message.tsx',
    access: ['administrator', 'auditor'],
    scripts: false,
  },
  invitations: {
    path: 'invitations',
    file: 'modules/people/pages/invitations.tsx',
    access: peopleReaders,
    scripts: false,
  },
  invite: {
    path: 'invitations/new',
    file: 'modules/people/pages/invite.tsx',
    access: ['administrator'],
    draft: true,
  },
  inviteFile: {
    path: 'invitations/file',
    file: 'modules/people/pages/invite-file.tsx',
    access: ['administrator'],
    scripts: false,
    uploadMb: 1,
  },
  inviteList: {
    path: 'invitations/file/:list',
    file: 'modules/people/pages/invite-list.tsx',
    access: ['administrator'],
    scripts: true,
  },
  invitation: {
    path: 'invitations/i/:invitation',
    file: 'modules/people/pages/invitation.tsx',
    access: peopleReaders,
    scripts: false,
  },
  audit: { path: 'audit', file: 'modules/audit/pages/audit.tsx', access: peopleReaders },
  auditExport: {
    path: 'audit/export/:file',
    file: 'modules/audit/pages/audit-export.ts',
    access: peopleReaders,
  },
  auditSubject: {
    path: 'audit/of/:kind/:id',
    file: 'modules/audit/pages/audit-subject.tsx',
    access: peopleReaders,
    scripts: false,
  },
  people: { path: 'people', file: 'modules/people/pages/people.tsx', access: peopleReaders },
  person: { path: 'people/:person', file: 'modules/people/pages/person.tsx', access: peopleReaders },
  viewAsStop: { path: 'view-as/stop', file: 'modules/people/pages/view-as-stop.ts', access: 'signed-in' },
  viewAs: {
    path: 'people/:person/view-as',
    file: 'modules/people/pages/view-as.tsx',
    access: ['administrator'],
    draft: true,
    scripts: false,
  },
  personChange: {
    path: 'people/:person/:change',
    file: 'modules/people/pages/person-change.tsx',
    access: ['administrator'],
    draft: true,
  },
  registry: { path: 'registry', file: 'modules/centres/pages/registry.tsx', access: registryReaders },
  registryEntities: {
    path: 'registry/entities',
    file: 'modules/centres/pages/entities.tsx',
    access: registryReaders,
  },
  registerEntity: {
    path: 'registry/entities/register',
    file: 'modules/centres/pages/register-entity.tsx',
    access: keepers,
    draft: true,
  },
  registryEntity: {
    path: 'registry/entities/e/:entity',
    file: 'modules/centres/pages/entity.tsx',
    access: registryReaders,
  },
  entityChange: {
    path: 'registry/entities/e/:entity/:change',
    file: 'modules/centres/pages/entity-change.tsx',
    access: keepers,
    draft: true,
  },
  registerCentre: {
    path: 'registry/centres/register',
    file: 'modules/centres/pages/register-centre.tsx',
    access: keepers,
    draft: true,
  },
  registryCentre: {
    path: 'registry/centres/c/:centre',
    file: 'modules/centres/pages/centre.tsx',
    access: registryReaders,
  },
  centreChange: {
    path: 'registry/centres/c/:centre/:change',
    file: 'modules/centres/pages/centre-change.tsx',
    access: keepers,
    draft: true,
  },
  registryFact: {
    path: 'registry/facts/:fact/:act',
    file: 'modules/centres/pages/registry-fact.tsx',
    access: keepers,
    draft: true,
  },
  registryImport: {
    path: 'registry/import',
    file: 'modules/centres/pages/registry-import.tsx',
    access: keepers,
    uploadMb: uploadLimitMb,
  },
  registryImportPreview: {
    path: 'registry/import/preview',
    file: 'modules/centres/pages/registry-import-preview.tsx',
    access: keepers,
  },
  registryExport: {
    path: 'registry/export/:file',
    file: 'modules/centres/pages/registry-export.ts',
    access: registryReaders,
  },
  registryGovernorates: {
    path: 'registry/governorates',
    file: 'modules/centres/pages/governorates.tsx',
    access: registryReaders,
  },
  registrySources: {
    path: 'registry/sources',
    file: 'modules/centres/pages/sources.tsx',
    access: registryReaders,
  },
  today: { path: 'today', file: 'modules/portal/pages/today.tsx', access: roles, scripts: false },
  cycles: { path: 'cycles', file: 'modules/cycles/pages/cycles.tsx', access: roles, scripts: false },
  openCycle: {
    path: 'cycles/open',
    file: 'modules/cycles/pages/open-cycle.tsx',
    access: keepers,
    scripts: false,
    draft: true,
  },
  cycle: { path: 'cycles/:cycle', file: 'modules/cycles/pages/cycle.tsx', access: roles },
  cycleChange: {
    path: 'cycles/:cycle/change',
    file: 'modules/cycles/pages/cycle-change.tsx',
    access: keepers,
    scripts: false,
    draft: true,
  },
  cycleProgress: {
    path: 'cycles/:cycle/progress',
    file: 'modules/portal/pages/cycle-progress.tsx',
    access: staff,
  },
  cycleStages: {
    path: 'cycles/:cycle/stages',
    file: 'modules/results/pages/cycle-stages.tsx',
    access: keptReaders,
  },
  census: {
    path: 'cycles/:cycle/census',
    file: 'modules/cycles/pages/census.tsx',
    access: keptReaders,
    draft: true,
  },
  censusEntity: {
    path: 'cycles/:cycle/census/:entity',
    file: 'modules/cycles/pages/census-entity.tsx',
    access: keptReaders,
  },
  censusLink: { path: 'census/:token', file: 'modules/cycles/pages/census-link.tsx', access: 'public' },
  censusCheck: {
    path: 'census/:token/check',
    file: 'modules/cycles/pages/census-check.tsx',
    access: 'public',
  },
  censusLine: {
    path: 'census/:token/:kind/:line',
    file: 'modules/cycles/pages/census-line.tsx',
    access: 'public',
    draft: true,
  },
  plannedVisits: {
    path: 'cycles/:cycle/visits',
    file: 'modules/assignments/pages/planned-visits.tsx',
    access: planReaders,
    scripts: false,
  },
  visitBoard: {
    path: 'cycles/:cycle/visits/board',
    file: 'modules/assignments/pages/visit-board.tsx',
    access: planReaders,
    scripts: false,
  },
  visitors: {
    path: 'cycles/:cycle/visits/people',
    file: 'modules/assignments/pages/visitors.tsx',
    access: planReaders,
    scripts: false,
  },
  visitor: {
    path: 'cycles/:cycle/visits/people/:visitor',
    file: 'modules/assignments/pages/visitor.tsx',
    access: keepers,
    draft: true,
  },
  teams: {
    path: 'cycles/:cycle/visits/teams',
    file: 'modules/assignments/pages/teams.tsx',
    access: planReaders,
    scripts: false,
  },
  visitRules: {
    path: 'cycles/:cycle/visits/rules',
    file: 'modules/assignments/pages/visit-rules.tsx',
    access: keepers,
    draft: true,
  },
  proposals: {
    path: 'cycles/:cycle/visits/proposals',
    file: 'modules/assignments/pages/proposals.tsx',
    access: keepers,
    scripts: false,
  },
  proposal: {
    path: 'cycles/:cycle/visits/proposals/:proposal',
    file: 'modules/assignments/pages/proposal.tsx',
    access: keepers,
    scripts: true,
  },
  visit: {
    path: 'cycles/:cycle/visits/v/:visit',
    file: 'modules/assignments/pages/visit.tsx',
    access: keepers,
    draft: true,
  },
  myVisits: { path: 'visits', file: 'modules/assignments/pages/my-visits.tsx', access: visiting },
  myProfile: {
    path: 'visits/profile',
    file: 'modules/assignments/pages/my-profile.tsx',
    access: visiting,
    draft: true,
  },
  myDeclarations: {
    path: 'visits/declarations/:cycle',
    file: 'modules/assignments/pages/my-declarations.tsx',
    access: visiting,
    draft: true,
  },
  visitCalendar: {
    path: 'visits/calendar/:token',
    file: 'modules/assignments/pages/visit-calendar.ts',
    access: 'public',
  },
  enrolment: {
    path: 'cycles/:cycle/enrolment',
    file: 'modules/cycles/pages/enrolment.tsx',
    access: keptReaders,
  },
  workshops: {
    path: 'cycles/:cycle/workshops',
    file: 'modules/cycles/pages/workshops.tsx',
    access: keptReaders,
  },
  workshop: {
    path: 'cycles/:cycle/workshops/:workshop',
    file: 'modules/cycles/pages/workshop.tsx',
    access: keptReaders,
  },
  workshopForm: {
    path: 'cycles/:cycle/workshops/:workshop/change',
    file: 'modules/cycles/pages/workshop-form.tsx',
    access: keepers,
    draft: true,
  },
  workshopExport: {
    path: 'cycles/:cycle/workshops/:workshop/export/:file',
    file: 'modules/cycles/pages/workshop-export.ts',
    access: keptReaders,
  },
  myWorkshops: {
    path: 'workshops',
    file: 'modules/cycles/pages/my-workshops.tsx',
    access: ['entity-liaison', 'centre-liaison'],
  },
  workshopInvitation: {
    path: 'workshops/:token',
    file: 'modules/cycles/pages/workshop-invitation.tsx',
    access: 'public',
    draft: true,
  },
  workshopPlace: {
    path: 'workshops/place/:token',
    file: 'modules/cycles/pages/workshop-place.tsx',
    access: 'public',
  },
  workshopCalendar: {
    path: 'workshops/place/:token/calendar',
    file: 'modules/cycles/pages/workshop-calendar.ts',
    access: 'public',
  },
  evidence: {
    path: 'evidence',
    file: 'modules/evidence/pages/evidence.tsx',
    access: keepers,
    uploadMb: importLimitMb,
  },
  evidenceImport: {
    path: 'evidence/:cycle/:id',
    file: 'modules/evidence/pages/evidence-import.tsx',
    access: keepers,
  },
  guides: { path: 'guides', file: 'modules/standards/pages/guides.tsx', access: keepers, uploadMb: 8 },
  guideCompare: {
    path: 'guides/compare',
    file: 'modules/standards/pages/guide-compare.tsx',
    access: keptReaders,
  },
  guideWork: {
    path: 'guides/:code/:edition',
    file: 'modules/standards/pages/guide-work.tsx',
    access: keepers,
  },
  guidePublish: {
    path: 'guides/:code/:edition/publish',
    file: 'modules/standards/pages/guide-publish.tsx',
    access: keepers,
  },
  guideDelete: {
    path: 'guides/:code/:edition/delete',
    file: 'modules/standards/pages/guide-delete.tsx',
    access: keepers,
  },
  guideExport: {
    path: 'guides/:code/:edition/export/:format',
    file: 'modules/standards/pages/guide-export.ts',
    access: keptReaders,
  },
  guideConsultation: {
    path: 'guides/:code/:edition/consultation',
    file: 'modules/standards/pages/guide-consultation.tsx',
    access: keepers,
    draft: true,
  },
  guideComments: {
    path: 'guides/:code/:edition/comments',
    file: 'modules/standards/pages/guide-comments.tsx',
    access: keepers,
  },
  guideCommentsExport: {
    path: 'guides/:code/:edition/comments/:file',
    file: 'modules/standards/pages/guide-comments-export.ts',
    access: keepers,
  },
  guideItem: {
    path: 'guides/:code/:edition/edit/:kind/:item',
    file: 'modules/standards/pages/guide-item.tsx',
    access: keepers,
    draft: true,
  },
  guideAudience: {
    path: 'guides/:code/:edition/audience/:criterion',
    file: 'modules/portal/pages/guide-audience.tsx',
    access: keepers,
  },
  analysis: {
    path: 'analysis',
    file: 'modules/results/pages/analysis.tsx',
    access: staff,
    scripts: false,
  },
  analysisCycle: {
    path: 'analysis/:cycle',
    file: 'modules/results/pages/analysis-cycle.tsx',
    access: staff,
    scripts: false,
  },
  analysisWhatIf: {
    path: 'analysis/:cycle/what-if',
    file: 'modules/results/pages/what-if.tsx',
    access: staff,
    scripts: true,
  },
  analysisWhatIfData: {
    path: 'analysis/:cycle/what-if/data',
    file: 'modules/results/pages/what-if-data.ts',
    access: staff,
  },
  analysisExport: {
    path: 'analysis/:cycle/export/:file',
    file: 'modules/results/pages/analysis-export.ts',
    access: staff,
  },
  analysisCentre: {
    path: 'analysis/:cycle/centres/:centre',
    file: 'modules/results/pages/analysis-centre.tsx',
    access: staff,
    scripts: false,
  },
  analysisEntity: {
    path: 'analysis/:cycle/entities/:entity',
    file: 'modules/results/pages/analysis-entity.tsx',
    access: staff,
    scripts: false,
  },
  notFound: { path: '*', file: 'modules/portal/pages/not-found.tsx', access: 'public' },
} as const satisfies Record<string, Page>

export type PageName = keyof typeof pages

const routes: RouteConfigEntry[] = Object.entries(pages).map(([id, page]) => ({
  id,
  file: page.file,
  path: page.path === '' ? ':language' : `:language/${page.path}`,
}))

export default routes
