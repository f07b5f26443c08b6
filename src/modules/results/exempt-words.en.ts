import type { ar } from './exempt-words.ar.ts'

export const en: typeof ar = {
  title: 'Exempt in this cycle',
  text: 'This centre was exempted from the evaluation of this cycle. It has no score and no class in it, and counts in none of its figures.',
  reason: (reason) => `Reason for the exemption: ${reason}`,
  whenCounted:
    'It was exempted after this draft was computed, and still stands in it. Compute the draft again to leave it out.',
  listTitle: 'Centres exempt in this cycle',
  listText:
    'Centres enrolled in the cycle that were exempted from its evaluation. They have no score and no class, and count in none of its figures.',
  centre: 'Centre',
  entity: 'Entity',
  why: 'Reason for the exemption',
  inCycles: 'This centre was exempt from the evaluation in:',
}
