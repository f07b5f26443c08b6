import type { MiddlewareFunction } from 'react-router'
import { setClock } from '#modules/cycles/set-clock.server.ts'
import { pageContext } from '#platform/page-context.ts'

/** Sets the clock by which a page, and what its forms send, count days and tell times. After who may enter is decided. */
export const setPageClock: MiddlewareFunction<Response> = async ({ context }) => {
  await setClock(context.get(pageContext).services)
}
