import { roles } from '../../src/modules/people/role.ts'

/** Who may open each page, decided by hand and apart from the table: a new page is undecided until it stands here. */
export const decided: Readonly<Record<string, readonly string[]>> = {
  everybody: [
    ...['home', 'guide', 'guideEdition', 'guideReport', 'results', 'cycleResults', 'centreResult'],
    ...['centreReport', 'centreHistory', 'verify', 'accessibility', 'apiReference'],
    ...['consultation', 'consultationComments', 'consultationComment'],
    ...['censusLink', 'censusLine', 'censusCheck'],
    ...['workshopInvitation', 'workshopPlace', 'workshopCalendar'],
    ...['signIn', 'signInCode', 'signOut', 'notFound', 'visitCalendar'],
    ...['forgottenPassword', 'newPassword', 'newPasswordDoor', 'welcome', 'welcomeDoor'],
  ],
  whoSignedIn: ['viewAsStop', 'account', 'accountPassword', 'accountApp', 'notices', 'noticePreferences'],
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
  whoSeesWhatIsKept: [
    ...['census', 'censusEntity', 'enrolment', 'workshops', 'workshop', 'workshopExport'],
    ...['cycleStages', 'guideCompare', 'guideExport', 'access'],
  ],
  whoSeesVisits: ['plannedVisits', 'visitBoard', 'visitMonth', 'visitors', 'teams'],
  whoVisits: ['myVisits', 'myProfile', 'myDeclarations', 'myDeclared', 'myTeams'],
  whoKnowsDeclarations: ['visitorDeclared'],
  whoRepresents: ['myWorkshops', 'announcedVisits'],
  whoSpeaksForAnEntity: ['myCensus'],
  whoSeesMail: ['mail', 'mailMessage'],
  whoSeesPeople: ['people', 'person', 'invitations', 'invitation', 'audit', 'auditExport', 'auditSubject'],
  whoKeepsPeople: ['viewAs', 'personChange', 'invite', 'inviteFile', 'inviteTemplate', 'inviteList'],
  whoChanges: [
    ...['openCycle', 'cycleChange', 'workshopForm'],
    ...['visitor', 'team', 'visitRules', 'proposals', 'proposal', 'visit', 'visitSwap'],
    ...['registerEntity', 'entityChange', 'registerCentre', 'centreChange', 'registryFact', 'registryImport'],
    ...['centreHours', 'programme', 'holidays'],
    ...['registryImportPreview', 'evidence', 'evidenceImport', 'guides', 'guideWork'],
    ...['guideConsultation', 'guideComments', 'guideCommentsExport'],
    ...['guidePublish', 'guideDelete', 'guideItem', 'guideAudience'],
  ],
}

/** The visitors that each group lets in, out of everybody there is. */
export const letIn: Readonly<Record<string, readonly string[]>> = {
  everybody: ['stranger', 'signed in', ...roles],
  whoSignedIn: ['signed in', ...roles],
  everyRole: roles,
  whoLooksUp: [
    ...['administrator', 'secretariat', 'viewer', 'central-team', 'evaluator', 'committee-chair'],
    ...['committee-vice-chair', 'committee-member', 'rapporteur', 'coordinating-member', 'auditor'],
  ],
  staff: ['administrator', 'secretariat', 'viewer', 'central-team', 'rapporteur', 'auditor'],
  whoSeesWhatIsKept: ['administrator', 'secretariat', 'auditor'],
  whoSeesVisits: ['administrator', 'secretariat', 'central-team', 'auditor'],
  whoVisits: ['evaluator', 'mystery-shopper'],
  whoKnowsDeclarations: ['secretariat'],
  whoRepresents: ['entity-liaison', 'centre-liaison'],
  whoSpeaksForAnEntity: ['entity-liaison'],
  whoSeesMail: ['administrator', 'auditor'],
  whoSeesPeople: ['administrator', 'auditor'],
  whoKeepsPeople: ['administrator'],
  whoChanges: ['administrator', 'secretariat'],
}

/** The group that a page was put in; undefined for one that nobody decided about. */
export const groupOf = (page: string): string | undefined =>
  Object.keys(decided).find((group) => decided[group]?.includes(page))
