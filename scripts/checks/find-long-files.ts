import type { Finding, SourceFile } from './source-file.ts'

/** Files with more lines than a person reads at once. Generated files are nobody's to read. */
export const findLongFiles = (files: readonly SourceFile[], most = 400): Finding[] =>
  files
    .filter(({ path }) => !path.includes('.generated.'))
    .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > most)
    .map(({ path, lines }) => ({ path, problem: `has ${lines} lines; split it below ${most}` }))
