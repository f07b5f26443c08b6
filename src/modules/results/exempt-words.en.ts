import type { ar } from './exempt-words.ar.ts'

export const en: typeof ar = {
  title: 'Exempt in this cycle',
  text: 'This centre was exempted from the evaluation of this cycle. It has no score and no class in it, and counts in none of its figures.',
  reason: (reason) => `Reason for the exemption: ${reason}`,
  whenCounted:
    'It was exempted after this draft was computed, and still stands in it. Compute the draft again to leave it out.',
  whenFrozen:
    'It was exempted after this result was frozen, and still stands in it. It is left out once a correction of the result is frozen.',
  since: (granted, ended) =>
    [
      granted === null ? '' : `Exempt now, and still in this result: ${granted}.`,
      ended === null ? '' : `Exempt no longer, and not in this result: ${ended}.`,
    ]
      .filter((text) => text !== '')
      .join(' '),
  sinceTitle: 'Exemptions have changed since this result was computed',
  sinceDraft: 'Compute the draft again, so that it counts the centres that are to be scored.',
  sinceFrozen:
    'What was frozen stays as it is. Prepare a correction, and the centres that are to be scored count in it.',
  toEnrolment: 'See enrolment and exemption',
  listTitle: 'Centres exempt in this cycle',
  listText:
    'Centres enrolled in the cycle that were exempted from its evaluation. They have no score and no class, and count in none of its figures.',
  centre: 'Centre',
  entity: 'Entity',
  why: 'Reason for the exemption',
  inCycles: 'This centre was exempt from the evaluation in:',
}
