import type { ar } from './words.ar.ts'

export const en: typeof ar = {
  home: 'Home',
  guide: 'Standards guide',
  results: 'Evaluation results',
  today: 'Today',
  myVisits: 'My visits',
  cycles: 'Cycles',
  registry: 'Registry of centres',
  guides: 'Prepare the guide',
  analysis: 'Results analysis',
  evidence: 'Import observations',
  withheldLabel: 'Roles held back',
  withheld: 'Some of your roles do not count until you sign in with a second step.',
  withheldLink: 'Set it up in your account',
  signIn: 'Sign in',
  signOut: 'Sign out',
  account: 'My account',
  notices: 'Notices',
  unread: (count) => `${count} not read`,
  mail: 'Outgoing mail',
  audit: 'Audit log',
  people: 'People',
  accessibility: 'Accessibility statement',
  api: 'Data for programs (API)',
  sampleLabel: 'This programme is invented',
  sample:
    'An invented programme for trying things out: the country, entities, centres and figures are all invented.',
  notFoundTitle: 'Page not found',
  notFoundText:
    'The address may be incomplete, or the page has moved. Check the address, or start from the home page.',
  forbiddenTitle: 'You cannot open this page',
  forbiddenText:
    'This page is for people with another role. If you need it for your work, ask the administrator for that role.',
  failedTitle: 'Something went wrong on our side',
  failedText:
    'What you sent was not saved. Try again in a few minutes. If it happens again, give the administrator this number.',
  viewingTitle: 'You are seeing the site as somebody else',
  viewingText:
    'Nothing can be changed meanwhile, and how they sign in stays hidden. Stop from the bar at the top of a page, then go on.',
  viewingLabel: 'Viewing as somebody else',
  viewing: (name, until) => `You see the site as ${name} does, read only, until ${until}.`,
  viewingStop: 'Stop viewing',
  refusedTitle: 'The request was not accepted',
  refusedText: 'Nothing has changed. Go back to the previous page, reload it and try again.',
  closedTitle: 'The service is closed for the moment',
  closedText: 'The database cannot be reached. Nothing that was saved is lost. Try again in a few minutes.',
  busyTitle: 'Too much is asked for at once',
  busyText:
    'Many people are having reports made right now, and yours was not begun. Wait a minute, then open the same address again.',
  requestId: 'Request number',
  goHome: 'Go to the home page',
}
