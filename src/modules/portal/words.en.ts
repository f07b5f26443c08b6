import type { ar } from './words.ar.ts'

export const en: typeof ar = {
  homeTitle: 'The quality of government service centres',
  homeLead:
    'The Taqyeem programme measures government service centres against a published guide, and publishes the class of each centre with the reasons that led to it.',
  homeHow: 'How a centre is evaluated',
  homeSteps: [
    'The criteria are published first, so every centre knows what it will be asked.',
    'Evaluators visit the centre, mystery shoppers use it, and customers are asked about their experience.',
    'Scores are worked out in one published way, and every figure names its source.',
    'Results are reviewed, approved and then announced.',
  ],
}
