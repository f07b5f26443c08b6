import type { ar } from './plan-step-words.ar.ts'

export const en: typeof ar = {
  done: 'Done',
  steps: (count, declared) => ({
    visitors: {
      title: 'Add the visitors',
      text: `Whoever holds the role of evaluator or mystery shopper in the cycle; now ${count}.`,
    },
    declarations: {
      title: 'Collect declarations of interest',
      text: `Nobody visits an entity about which they have not declared. Complete: ${declared} of ${count}.`,
    },
    rules: {
      title: 'Set the rules and holidays',
      text: 'How many visits each instrument asks of each centre, by how many people, on which days and at which hours.',
    },
    proposal: {
      title: 'Ask for a proposal and accept it',
      text: 'The platform gives out all visits by the rules; nothing changes before you accept.',
    },
  }),
}
