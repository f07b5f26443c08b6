import type { Finding, SourceFile } from './source-file.ts'

/** Where days are made out of moments and numbers; `0019` ran before the programme had a zone, and runs no more. */
const makers = new Set([
  'src/platform/day.ts',
  'src/assignment/day.ts',
  'migrations/0019_opening_hours.sql',
  'scripts/checks/find-own-days.ts',
  'tests/unit/checks/find-own-days.test.ts',
])

interface Pattern {
  readonly words: RegExp
  readonly instead: string
  /** Where it counts; everywhere if absent. */
  readonly within?: (path: string) => boolean
}

const isProgram = (path: string): boolean => /^src\/(?!.*\.test\.)/.test(path)

const patterns: readonly Pattern[] = [
  {
    words:
      /to(?:ISOString|JSON)\(\)\??\s*\.(?:slice|substring)\(0,\s*10\)|to(?:ISOString|JSON)\(\)\.split\('T'\)/g,
    instead: 'is a day of UTC; use todayOf(clock), dayOf(moment, zone) or dayAfter(day, days)',
  },
  {
    words: /\.get(?:FullYear|Month|Date|Day|Hours)\(\)/g,
    instead: 'goes by the clock of the machine; use todayOf(clock) or dayOf(moment, zone)',
  },
  {
    words: /\bcurrent_date\b|\b(?:now\(\)|current_timestamp)\s*::\s*date\b|\blocaltime(?:stamp)?\b/gi,
    instead: 'is a day of the connection; hand the day in as a parameter, or say AT TIME ZONE',
  },
  {
    words: /\$\{(?:now|moment|at|clock\.now\(\)|[\w.]*At)\}(?:::timestamptz)?\s*::\s*date\b/g,
    instead: 'is a day of the connection; say AT TIME ZONE before ::date',
  },
  {
    words: /\b(?:at|\w+_at|valid_from|valid_until)\s*[<>]=?\s*\$\{\w+\}::date\b/g,
    instead:
      'compares a moment with midnight of the connection; use startOfDay(day, zone) or endOfDay(day, zone)',
  },
  {
    words: /format(?:Date|Hijri)\([^()\n]*new Date\((?!\))/g,
    instead: 'takes a day for a moment, or hides which it is; hand the text itself over',
  },
  {
    words: /tstzrange\(\$\{\w+\}::date/g,
    instead: 'begins at midnight of the connection; use startOfDay(day, zone)',
  },
  {
    words: /\}T(?:00:00|23:59)(?::\d\d(?:\.\d+)?)?Z`/g,
    instead: 'is midnight of UTC; use startOfDay(day, zone) or endOfDay(day, zone)',
    within: isProgram,
  },
]

/**
 * Every place that makes a day of a moment, or a moment of a day, by another clock than the programme's. Between
 * midnight there and midnight elsewhere such a place takes the day before or after.
 */
export const findOwnDays = (files: readonly SourceFile[]): Finding[] =>
  files
    .filter(({ path }) => !makers.has(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) =>
        patterns
          .filter(({ within }) => within === undefined || within(path))
          .flatMap(({ words, instead }) =>
            [...line.matchAll(words)].map(([found]) => ({
              path,
              line: index + 1,
              problem: `“${found}” ${instead}`,
            })),
          ),
      ),
    )
