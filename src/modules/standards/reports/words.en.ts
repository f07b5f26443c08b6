import type { ar } from './words.ar.ts'

export const en: typeof ar = {
  page: 'Page',
  of: 'of',
  digest: (digest) => `Digest (SHA-256): ${digest}`,
  invented:
    'An invented programme for trying things out: country, entities, centres and figures are all invented.',
  draft: 'A draft that has not been approved: it may still change.',
  verifyAlt: (address) => `QR code that opens the page where this document can be checked: ${address}`,
  verifyAddress: 'Page to check it',
  verifyCaption: 'Scan to check',
  measure: 'Measure',
  scaleKinds: {
    levels: 'Levels, each worth a score',
    number: 'A measured number that gives the score',
    points: 'Points',
  },
  allowedPoints: 'Possible points',
  bestLow: 'Fewer is better',
  bestHigh: 'More is better',
  value: 'Value',
  score: 'Score',
  weightOfMeasure: 'Weight',
  guidanceOf: (guidance) => `For the evaluator: ${guidance}`,
}
