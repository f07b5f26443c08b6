import { directionOf, isLanguage, type Language } from '#platform/language.ts'
import { contentPolicy } from '#platform/security-headers.ts'
import stylesheet from '#ui/style.css?url'
import { uiWords } from '#ui/words.ts'
import { urlTo } from '../urls.ts'
import { type ErrorKind, kindOfStatus } from './error-kind.ts'
import { siteWords } from './words.ts'

/**
 * A page for when no page can be made: a rule refused, the database does not answer, or the page itself failed. It needs
 * nothing but its words.
 */
export function plainError(
  path: string,
  status: number,
  requestId: string,
  kind: ErrorKind = kindOfStatus(status),
): Response {
  const first = path.split('/')[1]
  const language = isLanguage(first) ? first : 'ar'
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': contentPolicy({ kind: 'page' }),
    'Cache-Control': 'no-store',
    ...(status === 503 ? { 'Retry-After': '60' } : {}),
  }
  return new Response(plainPage(language, kind, requestId), { status, headers })
}

/** What may be over in a minute. An empty address asks for the same one again, without repeating it. */
const passing: ReadonlySet<ErrorKind> = new Set(['busy', 'crowded', 'closed'])

const mark =
  '<svg width="36" height="36" viewBox="0 0 36 36" aria-hidden="true"><rect width="36" height="36" rx="7" fill="currentColor"/><path d="M9 19.5 15.5 26 27 11" fill="none" stroke="var(--on-brand)" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>'

function plainPage(language: Language, kind: ErrorKind, requestId: string): string {
  const words = siteWords[language]
  const title = words[`${kind}Title`]
  const home = urlTo(language, 'home')
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${uiWords[language].name}</title><link rel="stylesheet" href="${stylesheet}"></head>
<body class="plain-error"><header><a href="${home}">${mark}${uiWords[language].name}</a></header><main>
<h1>${title}</h1><p>${words[`${kind}Text`]}</p>
${passing.has(kind) ? `<p><a class="again" href="">${words.tryAgain}</a></p>` : ''}
<p><a href="${home}">${words.goHome}</a></p><p class="request">${words.requestId}: <bdi>${requestId}</bdi></p>
</main></body>
</html>
`
}
