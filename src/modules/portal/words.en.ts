import { inSentence } from '../cycles/in-sentence.ts'
import type { ar } from './words.ar.ts'

export const en: typeof ar = {
  homeTitle: 'The quality of government service centres',
  homeLead:
    'The Taqyeem programme measures government service centres against a published guide, and publishes the class of each centre with the reasons that led to it.',
  inCountry: (programme, country) => `${programme}, ${country}`,
  homeHow: 'From a criterion to a class',
  steps: {
    guide: {
      title: 'The guide',
      text: 'The criteria are published first, so that every centre knows what it will be asked and how it is measured.',
      link: 'Read the standards guide',
    },
    evidence: {
      title: 'The evidence',
      text: 'Evaluators visit the centre, mystery shoppers use it, customers are asked, documents and indicators are examined.',
      link: 'The instruments',
    },
    class: {
      title: 'The class',
      text: 'Scores are worked out in one published way. Every class states its conditions, and every figure the observations it came from.',
      link: 'See the results',
    },
  },
  latest: 'Latest results',
  latestOf: (cycle, date) => `${cycle}, published on ${date}.`,
  toLatest: (cycle) => `Results of ${inSentence(cycle)}`,
  noLatest: 'No cycle has published its results yet.',
  whatFor: 'Who these pages are for',
  audiences: [
    'Customers: to know how good a centre is before going there.',
    'Centres and entities: to know what was lacking, and what the next cycle will ask.',
    'Researchers: to work the results out again and check every figure.',
  ],
}
