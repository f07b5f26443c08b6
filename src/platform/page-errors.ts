import { isRouteErrorResponse, type RouterContextProvider } from 'react-router'
import { pageContext } from './page-context.ts'

interface ErrorArgs {
  readonly request: Request
  readonly context?: Readonly<RouterContextProvider>
}

/** Logs what went wrong while a page was made, under the request id that the visitor sees. */
export function handleError(error: unknown, { request, context }: ErrorArgs): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  const page = context?.get(pageContext)
  page?.services.log.error(
    { err: error, requestId: page.requestId, path: new URL(request.url).pathname },
    'page failed',
  )
}
