import type { ServeWords } from './words.ar.ts'

export const words: ServeWords = {
  building: 'Building the pages (once after each change)',
  startingDatabase: 'Starting the database',
  migrating: 'Bringing the tables up to date',
  loadingSample: 'Preparing the sample programme',
  bahrainLoaded:
    'The registry of Bahrain is loaded: entities, centres and published figures with their sources, no scores',
  opening: 'Opening the pages',
  ready: (url) => `The platform is ready at ${url}`,
  data: (folder) => `Data are kept in ${folder}`,
  signIn: (url) => `Sign in at ${url}`,
  account: (role, email, password) => `  ${role}: ${email} password ${password}`,
  otherAccounts: (emails) => `  other roles, same password: ${emails}`,
  stop: 'Press Ctrl-C to stop',
  stopping: 'Stopping, after the requests under way are answered',
  lost: (problem) => `The database was lost: ${problem}`,
  working: 'Doing the waiting jobs',
  upToDate: 'The tables are up to date; nothing to do',
  administrator: {
    refused: 'No account was created. Mend what follows, then run it again:',
    created: (email) => `Created the administrator’s account ${email}`,
    password: (password) => `Password, which is not shown again: ${password}`,
    next: 'At the first sign-in set up an authenticator app or a passkey; the role counts from then on.',
    place: (zone, country, address) =>
      `The programme goes by the clock of ${zone}, and by the calendar of ${country ?? 'no country'}. Change it at ${address}`,
    placeUndecided: (zone, _country, address) =>
      `Nobody has decided yet where the programme is: until then days and times go by the clock of ${zone}. Choose country and time zone at ${address}`,
  },
  audit: {
    reading: 'Reading the audit',
    sound: (rows, checkpoints, hash) =>
      `The audit is sound: rows ${rows}, checkpoints ${checkpoints}, hash ${hash}`,
    bad: (row, flaw) => `The audit is not sound. First bad row: row ${row}, ${flaw}`,
    badLine: (line) => `Line ${line} of the file of checkpoints does not bear the signature of this platform`,
    flaws: {
      missing: 'which was removed',
      changed: 'which was changed after it was written',
      unlinked: 'which does not follow from the row before it',
      cut: 'which was removed with all that followed',
      rewritten: 'at or before which the audit was written anew',
    },
  },
}
