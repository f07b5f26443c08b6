import { isRouteErrorResponse } from 'react-router'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '../urls.ts'
import { siteWords } from './words.ts'

type Kind = 'notFound' | 'forbidden' | 'refused' | 'closed' | 'failed'

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

function kindOf(error: unknown): Kind {
  if (!isRouteErrorResponse(error)) return 'failed'
  if (error.status === 404) return 'notFound'
  if (error.status === 403) return 'forbidden'
  if (error.status === 503) return 'closed'
  return error.status < 500 ? 'refused' : 'failed'
}
