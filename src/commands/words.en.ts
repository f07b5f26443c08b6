import { formatNumber, type PluralForms, plural } from '#platform/i18n.ts'
import type { CommandWords } from './words.ar.ts'

const centres: PluralForms = { one: '# centre', other: '# centres' }

/** What the commands evaluate and verify say on the terminal. */
export const words: CommandWords = {
  evaluate: {
    summary: 'score centres from a guide, a list of centres and observations; needs no database',
    guide: 'the standards guide (JSON)',
    centres: 'the list of centres (CSV): code, name_ar, name_en, entity, channel and any attributes',
    observations:
      'the observations (CSV): centre, measure, instrument, value, n, variance, source, observed_at, not_applicable, stage, id',
    previous: 'an earlier result (result.json) to compare with',
    out: 'the folder for the results: result.json and results.csv are written there',
    lang: 'the language of messages: ar or en',
    stability: 'how many times to resample, to measure how stable the classes are',
    seed: 'the seed of the resampling (a whole number)',
    limit: 'the largest size of each file, in MiB',
    steps: {
      guide: 'Reading the guide',
      centres: 'Reading the list of centres',
      observations: 'Reading the observations',
      scoring: 'Scoring',
      stability: 'Measuring stability',
      writing: 'Writing the results',
    },
    done: (count) => `Scored ${plural('en', count, centres)}.`,
    category: (code, count) => `  ${code}: ${formatNumber('en', count)}`,
    noCategory: 'no category',
    written: (file) => `Wrote ${file}`,
    digest: (digest) => `Digest ${digest}`,
  },
  verify: {
    summary: 'make a written result again and compare it with its digest, or check the audit chain (audit)',
    folder: 'the folder of a result, or the word audit',
    previous: 'the earlier result (result.json), so that the comparison is made again too',
    agrees: 'The result is sound: made again, it came out the same.',
    comparisonNotMade:
      'The comparison with the earlier result was not made again; name that result with --previous.',
    differs: 'The result does not agree. First difference:',
    was: 'was',
    is: 'is',
    nothing: 'nothing',
    digestsDiffer: (names) => `Digests that differ: ${names}`,
    scoring: 'Scoring again',
  },
  refused: 'Nothing was written. Mend what follows, then run it again:',
  notVerified: 'It could not be verified:',
  wholeNumber: (least, most) => `A whole number from ${least} to ${most} is needed.`,
  seedAlone: '--seed means nothing without --stability.',
}
