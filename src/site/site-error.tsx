import { isRouteErrorResponse } from 'react-router'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '../urls.ts'
import { type ErrorKind, kindOfStatus } from './error-kind.ts'
import { siteWords } from './words.ts'

/** The page for what went wrong: what happened, what was kept, what to do next. Never shows an inner message. */
export function SiteError({
  error,
  requestId,
}: {
  readonly error: unknown
  readonly requestId: string | undefined
}) {
  const words = useWords(siteWords)
  const language = useLanguage()
  const kind = kindOf(error)
  return (
    <Page title={words[`${kind}Title`]}>
      <p className="mb-4">{words[`${kind}Text`]}</p>
      {kind === 'failed' && requestId !== undefined && (
        <p className="mb-4">
          {words.requestId}: <bdi className="font-mono">{requestId}</bdi>
        </p>
      )}
      <p>
        <a href={urlTo(language, 'home')} className="inline-block py-2">
          {words.goHome}
        </a>
      </p>
    </Page>
  )
}

const kindOf = (error: unknown): ErrorKind =>
  isRouteErrorResponse(error) ? kindOfStatus(error.status) : 'failed'
