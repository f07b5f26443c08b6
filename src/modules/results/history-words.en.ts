import type { ar } from './history-words.ar.ts'

export const en: typeof ar = {
  cycles: { one: 'one cycle', other: '# cycles' },
  lead: 'The class of the centre and its fulfilment of core criteria in every cycle whose results are published.',
  caption: 'A centre over the cycles',
  tableCaption: 'Results of the centre in the published cycles',
  observations: 'Observations',
  median: 'Median of all centres',
  thisCentre: 'This centre',
  calledThen: (name) => `Called then: ${name}`,
  course: 'Fulfilment over the cycles',
  risen: (from, to, over) => `Fulfilment of core criteria rose from ${from} to ${to} over ${over}`,
  fallen: (from, to, over) => `Fulfilment of core criteria fell from ${from} to ${to} over ${over}`,
  same: (share, over) => `Fulfilment of core criteria stayed at ${share} over ${over}`,
  reading:
    'The share of core criteria that the centre fulfilled in each cycle, beside the median of all centres. Read from left to right, from the earliest cycle to the latest.',
  guidesDiffer:
    'The edition of the guide changed between these cycles, so not all criteria are the same. The page of the centre in each cycle compares those that did not change.',
  shortCycle: (number) => `Cycle ${number}`,
  once: 'The centre has taken part in one published cycle, so there is nothing to compare yet.',
  toHistory: 'This centre over the published cycles',
}
