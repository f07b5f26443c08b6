import { isRouteErrorResponse, type RouterContextProvider } from 'react-router'
import { isDatabaseAway } from './is-database-away.ts'
import { pageContext, pageOutcome } from './page-context.ts'

interface ErrorArgs {
  readonly request: Request
  readonly context?: Readonly<RouterContextProvider>
}

/** Logs what went wrong while a page was made, under the request id that the visitor sees. */
export function handleError(error: unknown, { request, context }: ErrorArgs): void {
  if (request.signal.aborted || isRouteErrorResponse(error) || context === undefined) return
  const { services, requestId } = context.get(pageContext)
  services.log.error({ err: error, requestId, path: new URL(request.url).pathname }, 'page failed')
  if (isDatabaseAway(error)) context.get(pageOutcome).closed = true
}
