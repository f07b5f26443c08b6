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

function plainPage(language: Language, kind: ErrorKind, requestId: string): string {
  const words = siteWords[language]
  const title = words[`${kind}Title`]
  const home = urlTo(language, 'home')
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${uiWords[language].name}</title><link rel="stylesheet" href="${stylesheet}"></head>
<body class="plain-error"><main>
<h1>${title}</h1><p>${words[`${kind}Text`]}</p>
<p>${words.requestId}: <bdi>${requestId}</bdi></p><p><a href="${home}">${words.goHome}</a></p>
</main></body>
</html>
`
}
