import type { ar } from './source-words.ar.ts'

export const en: typeof ar = {
  title: 'Published figures and their sources',
  lead: 'What public sources have said about the programme, as they said it. Where sources differ their figures stand side by side, and none of them enters a score.',
  emptyTitle: 'No published figures here',
  empty: 'No figures from public sources have been loaded.',
  cycle: (number) => `Cycle ${number}`,
  ofCentres: 'Centres',
  ofEntities: 'Entities',
  value: 'As published',
  source: 'Source',
  status: 'Standing',
  statuses: { official: 'Official', reported: 'Press', doubtful: 'Needs checking' },
  disputed: 'Sources differ',
  figure: 'Figure',
  text: 'Stored text',
  subject: 'Centre or entity',
  tableOf: (subject) => `Published about: ${subject}`,
}
