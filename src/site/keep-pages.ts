import type { Handler } from 'hono'
import { hasSessionCookie } from '#modules/people/find-person.server.ts'
import { PageCache } from '#platform/page-cache.ts'
import { watchPublication } from '#platform/publication.ts'
import type { Services } from '#platform/services.ts'
import type { WebContext, WebEnvironment } from '#platform/web-environment.ts'
import { pageAt } from '../urls.ts'

type ShowPage = (web: WebContext, request?: Request) => Promise<Response>

/**
 * Shows pages; those of the table marked `kept` are rendered once for everybody and given from memory until something is
 * published. Whoever is signed in, asks with a query or sends something always gets a page of their own.
 */
export function keepPages(services: Services, showPage: ShowPage): Handler<WebEnvironment> {
  const cache = new PageCache()
  const checkEdition = watchPublication(services.database, () => cache.dropAll())
  return async (web) => {
    if (!mayBeKept(web, services)) return showPage(web)
    await checkEdition()
    const { path, raw } = web.req
    return cache.answer(raw, path, () => showPage(web, new Request(raw.url, { headers: raw.headers })))
  }
}

function mayBeKept(web: WebContext, services: Services): boolean {
  const { method, path, url, raw } = web.req
  if (method !== 'GET' && method !== 'HEAD') return false
  return pageAt(path)?.kept === true && !url.includes('?') && !hasSessionCookie(services, raw.headers)
}
