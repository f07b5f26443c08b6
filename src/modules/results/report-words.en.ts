import type { ar } from './report-words.ar.ts'

export const en: typeof ar = {
  reports: { one: 'one report', other: '# reports' },
  home: 'Home',
  results: 'Evaluation results',
  resultsOf: (cycle) => `Results of the ${lowerFirst(cycle)}`,
  title: (cycle) => `Reports of the ${lowerFirst(cycle)}`,
  lead: 'Printed reports in Arabic and in English, each with the digest and a code by which its origin can be verified.',
  draft: 'This result is a draft, and its reports say so on every page.',
  whole: 'The whole cycle',
  summary: 'Summary of the cycle for the committee',
  guide: 'Standards guide',
  entities: 'Reports of entities',
  entitiesCaption: 'The report of each entity with its centres',
  entity: 'Entity',
  report: 'Report',
  inArabic: 'in Arabic',
  inEnglish: 'in English',
  of: (kind, name) => `${kind}: ${name}`,
  centres: 'Reports of all centres',
  centresLead: (count) =>
    `The reports of all centres in both languages, in one zip (${count}). Making them may take minutes; you can leave this page and come back.`,
  make: 'Make the reports',
  makeAgain: 'Make them anew',
  making: 'The reports are being made',
  waiting: 'Waiting for its turn.',
  madeOf: (made, total) => `${made} of ${total} are made.`,
  look: 'Refresh the page',
  ready: (day) => `The reports were finished on ${day}.`,
  failed:
    'Making the reports stopped before the end. It is tried again by itself in a moment, and you can ask again. If it happens again, tell the administrator.',
  download: (size) => `Download the zip (${size} MB)`,
  onlyKeepers: 'The programme secretariat asks for them; the file then appears here.',
  centreReport: 'Report of the centre',
  guideReport: 'The guide as a printed document',
  cycleReports: 'Reports of this cycle',
  verifyTitle: 'Verify a digest',
  valid: 'Valid digest',
  verifyResult: 'This digest belongs to a result kept here.',
  verifyResultLead:
    'If the digest printed in the report is the one you see here, the report is of this result. The pages kept here say what should stand in it.',
  verifyGuide: 'This digest belongs to an edition of the standards guide.',
  unknown: 'This digest is not known here',
  unknownLead:
    'No published result and no published guide has this digest. Check that the address is complete; if it is, do not rely on the report, and ask the programme secretariat.',
  replaced: 'A corrected result has taken the place of this one. This report no longer says what stands.',
  notPublished: 'This result is not published: only people who work in the programme see it.',
  digest: 'Digest',
  belongsTo: 'Belongs to',
  frozen: 'Frozen',
  published: 'Published',
  edition: (edition) => `Edition ${edition}`,
  centre: 'Centre',
  class: 'Class',
  noClass: 'No class',
  core: 'Core criteria fulfilled',
}

/** Titles begin with a capital letter; inside a sentence they do not. */
function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
