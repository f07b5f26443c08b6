import type { ar } from './own-census-words.ar.ts'

export const en: typeof ar = {
  title: 'Census of my entity',
  lead: 'What your entity is asked before the visits of each cycle: whether what the registry knows of its centres is right.',
  of: (cycle, entity) => `${cycle}: ${entity}`,
  answerBy: (day) => `Last day to answer: ${day}.`,
  states: { open: 'Open', submitted: 'Submitted', over: 'Over', closed: 'Closed' },
  submittedOn: (day) => `The answers were submitted on ${day}; the secretariat looks at them line by line.`,
  over: 'The last day to answer has passed. Write to the secretariat if something is still to be corrected.',
  closed: 'The census is not answered in the present phase of the cycle.',
  open: 'Answer the census',
  openOf: (name) => `Answer the census: ${name}`,
  none: 'No census now',
  noneText:
    'The census of your entity stands here once the secretariat has sent its link, which comes by mail too.',
}
