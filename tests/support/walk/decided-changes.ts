/** Who changes anything by the forms of a page, where it is not those who run the programme: decided by hand. */
const changers: Readonly<Record<string, readonly string[]>> = {
  personChange: ['administrator'],
  viewAs: ['administrator'],
  mail: ['administrator'],
  mailMessage: ['administrator'],
}

const keepers = ['administrator', 'secretariat']

/** Pages by whose forms everybody who may open them changes something of their own, with the tables where it is written. */
export const ownChanges: Readonly<Record<string, readonly string[]>> = {
  // Asking whether the chain is whole leaves what was found, and changes nothing that the programme knows.
  audit: ['audit_check', 'job_common'],
  // A wrong password and a request for a new one are counted, so that nobody guesses for long.
  accountPassword: ['sign_in_attempt'],
  forgottenPassword: ['sign_in_attempt'],
  // So is a wish for a place in a workshop, whatever link it comes over.
  workshopInvitation: ['sign_in_attempt'],
  myWorkshops: ['sign_in_attempt'],
  myCensus: ['census_link', 'audit'],
  account: ['audit', 'person', 'sign_in_account', 'sign_in_session', 'sign_in_totp', 'sign_in_attempt'],
  accountApp: ['audit', 'person', 'sign_in_totp', 'sign_in_attempt'],
  notices: ['notice'],
  noticePreferences: ['notice_preference', 'audit'],
  myVisits: ['calendar_feed', 'audit'],
  myProfile: ['visitor', 'working_hours', 'absence', 'audit'],
  myDeclarations: ['declaration', 'audit'],
  consultationComment: ['guide_comment', 'comment_attempt', 'audit'],
}

/** Pages that are about a browser and not about a person: tests/e2e/sign-in.spec.ts walks them. */
export const aboutBrowser: readonly string[] = ['signIn', 'signInCode', 'signOut']

/** Whether a visitor may change what the programme knows by the forms of a page. */
export const mayChangeBy = (page: string, who: string): boolean => (changers[page] ?? keepers).includes(who)
