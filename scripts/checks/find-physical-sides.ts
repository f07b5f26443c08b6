import type { Finding, SourceFile } from './source-file.ts'

/** Declarations of style sheets that name a side of the paper instead of a side of the text. */
const inStyleSheets =
  /(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)(?![a-z])[\w-]*|border-(?:top|bottom)-(?:left|right)-radius|(?:left|right)(?=\s*:)|(?:float|clear|text-align|caption-side)\s*:\s*(?:left|right))/g

/** The same in class names of Tailwind. */
const inClassNames =
  /(?<![\w-])-?(?:(?:ml|mr|pl|pr|left|right|scroll-m[lr]|scroll-p[lr])-(?:\d|\[|auto|px|full)[\w./%\]-]*|(?:border|rounded)-(?:l|r|tl|tr|bl|br)(?![a-z])[\w./-]*|(?:text|float|clear|origin|object|bg)-(?:left|right)(?![\w]))/g

/** The same in style objects. */
const inStyleObjects =
  /(?<![\w.'-])(?:(?:margin|padding|border|inset)(?:Left|Right)\w*|border(?:Top|Bottom)(?:Left|Right)Radius|(?:float|textAlign)\s*:\s*['"](?:left|right)['"])/g

const patternsFor = (path: string): RegExp[] => {
  if (path.endsWith('.css')) return [inStyleSheets, inClassNames]
  return /\.tsx$/.test(path) ? [inClassNames, inStyleObjects] : []
}

/** Comments say what they like; blanked, so that lines keep their numbers. */
const blankComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))

/**
 * Every place in style sheets and pages that says left or right. The pages stand in both directions, so a side is
 * `start` or `end`: `ms-4` and not `ml-4`, `margin-inline-start` and not `margin-left`.
 */
export const findPhysicalSides = (files: readonly SourceFile[]): Finding[] =>
  files.flatMap(({ path, text }) => {
    const patterns = patternsFor(path)
    const lines = patterns.length > 0 ? blankComments(text).split('\n') : []
    return lines.flatMap((line, index) =>
      patterns
        .flatMap((pattern) => [...line.matchAll(pattern)])
        .map(([word]) => ({
          path,
          line: index + 1,
          problem: `“${word}” names a side of the paper; use start or end`,
        })),
    )
  })
