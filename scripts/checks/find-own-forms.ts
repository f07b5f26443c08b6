import type { Finding, SourceFile } from './source-file.ts'

/** Where forms that are sent to their own page are made. */
const maker = 'src/ui/form.tsx'

/** An opening tag of a form, to its end; the braces of its attributes may hold one level more. */
const tag = /<form\b(?:\{(?:[^{}]|\{[^{}]*\})*\}|[^{}>])*>/g

/**
 * Every form that is posted and names no address. A browser sends it to its page and to the place within it where the reader
 * stands, so that a second refusal leads to a field and not to the errors; `Form` of `ui` names the page alone.
 */
export const findOwnForms = (files: readonly SourceFile[]): Finding[] =>
  files
    .filter(({ path }) => path !== maker && path.endsWith('.tsx'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(tag)]
        .filter(([form]) => /method="post"/.test(form) && !/\baction=/.test(form))
        .map(({ index }) => ({
          path,
          line: text.slice(0, index).split('\n').length,
          problem: '“<form method="post">” names no address; use Form of #ui/form.tsx',
        })),
    )
