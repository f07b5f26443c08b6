import type { MiddlewareFunction } from 'react-router'
import { readTimeZone } from '#modules/cycles/programme-place.server.ts'
import { showTimesIn } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'

/** Sets the clock by which a page, and what its forms send, tell times: the programme's. After who may enter is decided. */
export const setClock: MiddlewareFunction<Response> = async ({ context }) => {
  showTimesIn(await readTimeZone(context.get(pageContext).services.database))
}
