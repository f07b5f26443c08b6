import type { ar } from './words.ar.ts'

export const en: typeof ar = {
  centreTitle: (name) => `Result of ${name}`,
  entityTitle: (name) => `Results of ${name}`,
  cycleTitle: (cycle) => `Summary of results: ${cycle}`,
  cycleFor: 'Prepared for the Government Service Centres Evaluation Committee',
  dateOf: (date, hijri) => `Result of ${date} (${hijri})`,
  codeOf: (code) => `Centre code ${code}`,
  guideOf: (title, edition) => `${title}, edition ${edition}`,
  bandMet: (title) => `Band: ${title}`,
  median: (value) => `Cycle median ${value}`,
  before: (value) => `Previous cycle ${value}`,
  fulfilledOf: (fulfilled, all) => `${fulfilled} of ${all}`,
  criticalOf: (all) => `of ${all}`,

  classSection: 'The class and its proof',
  ifMet: (category, verdict) => `${category}: ${verdict}`,
  noConditions: 'This class has no conditions: it takes every centre that no class before it took.',
  bandsSection: 'Reporting cut points',
  bandsLead: 'Cut points by which each cycle counts its centres. They are not classes.',
  band: 'Cut point',

  improveSection: 'What to improve first',
  improveToward: (category) =>
    `Criteria are listed by how much of the way to ${category} each would close if it were fulfilled in full. The centre was scored again for each, by the same formulas as its result.`,
  improveAtBest:
    'The centre holds the best class open to it. These criteria would add most to its scores if fulfilled in full.',
  improveNothing: 'No criterion would add to the scores of this centre.',
  missingFor: (category, conditions) => `What is missing for ${category}: ${conditions}.`,
  enough: (category) => ({
    zero: `No further criterion is needed to reach ${category}.`,
    one: `Fulfilling the first criterion of this list is enough to reach ${category}.`,
    other: `Fulfilling the first # criteria, in this order, is enough to reach ${category}.`,
  }),
  notEnough: (category) =>
    `Fulfilling criteria alone is not enough to reach ${category}: other conditions are missing.`,
  rank: 'Order',
  closes: 'Way closed',
  coreGain: 'Core (points)',
  overallGain: 'Overall (points)',
  otherSteps: (count) =>
    `${count} other criteria would bring less; their scores are in the table of criteria below.`,
  gain: (points) => `+${points}`,

  pillarSection: 'Scores by pillar',
  pillarFinding: (best, bestScore, worst, worstScore) =>
    `Highest: ${best} (${bestScore}). Lowest: ${worst} (${worstScore}).`,
  pillar: 'Pillar',
  medianHead: 'Median',
  beforeHead: 'Before',
  weightHead: 'Weight',
  markKey: 'The short line across each bar is the median of the centres in this cycle.',

  criticalSection: 'Zero-tolerance items',
  criticalNone: 'No zero-tolerance item was breached.',
  criticalNotAsked: 'The guide asks no zero-tolerance item of this centre.',
  criticalLead: 'Breached:',
  criticalMissing: (count) => `Not observed: ${count}.`,

  instrumentLead:
    'The score that each instrument alone would give, the numbers behind it, the least number that counts, and the 95% interval of that score where the observations allow one.',
  fromTo: (low, high) => (low === high ? low : `${low} – ${high}`),
  gapNone: 'Instruments did not differ on any criterion by enough to need a look.',
  sees: (instrument, score, n) => `${instrument} ${score} (n ${n})`,

  criteriaSection: 'All criteria',
  criteriaLead: 'The score of each criterion, and the score from which it is fulfilled.',
  kind: 'Kind',
  needs: 'Fulfilled from',
  pillarScore: (score) => `score ${score}`,
  otherCriterion: 'Other',
  excludedCriteria: (count) => `Criteria not asked of this centre: ${count}.`,

  comparisonSection: 'Compared with the previous cycle',
  comparisonNew: 'This is the first time the centre takes part, so there is nothing to compare with.',
  comparisonClass: (before, after) => `Its class was ${before}; it is now ${after}.`,
  comparisonSameClass: (now) => `Its class is unchanged: ${now}.`,
  comparisonMean: (count, before, after, change) =>
    `Mean of the criteria that mean the same in both cycles (${count}): ${before} before, ${after} now; ${change}.`,
  rises: 'Largest improvements',
  falls: 'Largest declines',
  notComparable: (count) =>
    `Criteria that do not compare, because they changed, are new or were dropped: ${count}.`,

  stabilitySection: 'How stable the class is',
  stabilityLead: (runs) =>
    `The evaluation was run again ${runs} with slightly different samples and weights. The chart shows the share of each class in those runs; it does not change the class.`,
  runs: { one: 'once', other: '# times' },
  share: 'Share',
  rankInterval: (low, high, all) =>
    `Rank by overall score in nine tenths of the runs: ${low} to ${high} of ${all}.`,

  verifySection: 'Check this report',
  verifyLead:
    'The digest proves that the result has not changed: whoever computes it again from the guide and the observations gets the same digest.',
  verifyAddress: 'Page to check it',

  entityLead:
    'The centres of the entity with their classes and fulfilment of core criteria, and what they most often miss.',
  centresSection: 'Centres',
  changeHead: 'Change (points)',
  missedSection: 'Core criteria most often missed',
  missedBy: 'Missed by',
  missedOf: (count, all) => `${count} of ${all}`,
  missedNone: 'The centres fulfil all core criteria.',
  missedLead:
    'Centres that did not fulfil the criterion, of those it is asked of. The bar is their share of all centres.',
  centresOf: 'Centres',
  meanFulfilment: 'Mean fulfilment of core criteria',
  medianFulfilment: 'Median fulfilment of core criteria',
  classCounts: 'Centres by class',
  bandCounts: 'Centres by reporting cut point',
  shareOf: (count, share) => `${count} (${share})`,
  spreadSection: 'Spread of centres by fulfilment of core criteria',
  spreadFinding: (count, share) => `Half of the ${count} centres stand at ${share} or more.`,
  range: (low, high) => `${low} to below ${high}`,
  rangeLast: (low, high) => `${low} to ${high}`,
  gapsSection: 'Largest gaps between instruments',
  gapsLead:
    'Criteria on which one instrument saw far better than another. The gap does not change the class, but deserves a look.',
  critical: 'Breaches',
  breached: 'Centres that breached a zero-tolerance item',
  newShort: 'New',
  improvedClass: 'Rose a class',
  loweredClass: 'Fell a class',
}
