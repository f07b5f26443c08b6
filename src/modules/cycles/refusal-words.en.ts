import type { FaultWords } from '#platform/fault.ts'
import type { CycleRefusalCode } from './refusal-words.ar.ts'

export const refusalWords: FaultWords<CycleRefusalCode> = {
  'access.refused': {
    title: 'You may not do this',
    detail: () => 'This is for people with another role in the programme.',
    remedy: () => 'Ask the administrator for the role if it is part of your work.',
  },
  'cycle.unknown': {
    title: 'There is no such cycle',
    detail: ({ cycle }) => `Cycle ${cycle} has not been opened.`,
    remedy: () => 'Check the number, or open the cycle first.',
  },
  'cycle.exists': {
    title: 'The cycle exists already',
    detail: ({ cycle }) => `The programme already has a cycle ${cycle}.`,
    remedy: () => 'Choose the next number.',
  },
  'cycle.guide_not_published': {
    title: 'The guide is not published',
    detail: ({ code, edition }) => `Guide ${code} edition ${edition} is a draft or does not exist.`,
    remedy: () => 'Publish the guide before opening the cycle.',
  },
  'cycle.unknown_centre': {
    title: 'A centre is not in the register',
    detail: ({ centre }) => `The code “${centre}” is not in the register of centres.`,
    remedy: () => 'Register the centre first, or correct the code.',
  },
  'cycle.centre_not_open': {
    title: 'A centre is not open when the cycle begins',
    detail: ({ centre, day }) => `The centre “${centre}” is closed, merged or not yet opened on ${day}.`,
    remedy: () => 'Take it off the list of the cycle, or correct its dates in the registry.',
  },
  'cycle.not_running': {
    title: 'The cycle takes no observations',
    detail: ({ cycle }) => `Cycle ${cycle} is not running.`,
    remedy: () => 'Observations are taken while a cycle runs; after that a corrected result is needed.',
  },
  'sample.real_programme': {
    title: 'The database holds a real programme',
    detail: () => 'The invented programme is not loaded over one that is not invented.',
    remedy: () => 'Use an empty database.',
  },
}
