import { isRouteErrorResponse, type RouterContextProvider } from 'react-router'
import { Refusal } from './fault.ts'
import { isDatabaseAway, isDatabaseCrowded } from './is-database-away.ts'
import { isUnstorable } from './is-unstorable.ts'
import { pageContext, pageOutcome } from './page-context.ts'
import { TooBusy } from './too-busy.ts'

interface ErrorArgs {
  readonly request: Request
  readonly context?: Readonly<RouterContextProvider>
}

/**
 * Notes what a rule, or the database for what cannot be kept, refused while a page was made, and logs anything else that went wrong, under the request id that
 * the visitor sees.
 */
export function handleError(error: unknown, { request, context }: ErrorArgs): void {
  if (request.signal.aborted || isRouteErrorResponse(error) || context === undefined) return
  const outcome = context.get(pageOutcome)
  if (error instanceof Refusal) {
    outcome.failure = error.status
    return
  }
  if (error instanceof TooBusy) {
    outcome.failure = 503
    outcome.busy = 'reports'
  }
  const { services, requestId } = context.get(pageContext)
  if (isUnstorable(error)) {
    outcome.failure = 400
    services.log.warn(
      { reason: error.code, requestId, page: outcome.pattern },
      'page refused what cannot be kept',
    )
    return
  }
  // Never the address itself: it may be a link that opens something.
  services.log.error({ err: error, requestId, page: outcome.pattern }, 'page failed')
  if (isDatabaseAway(error)) outcome.failure = 503
  if (isDatabaseCrowded(error)) {
    outcome.failure = 503
    outcome.busy = 'everything'
  }
}
