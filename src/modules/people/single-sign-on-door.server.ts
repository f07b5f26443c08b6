import { Hono } from 'hono'
import { isLanguage } from '#platform/language.ts'
import type { Services } from '#platform/services.ts'
import type { WebEnvironment } from '#platform/web-environment.ts'
import { linkCookie } from './link-cookie.server.ts'
import { safeNext } from './safe-next.ts'
import { beginSingleSignOn, endSingleSignOn } from './single-sign-on.server.ts'
import { begunCookie } from './single-sign-on-cookie.server.ts'

/** The two addresses of single sign-on: where a browser leaves for the provider, and where it comes back. */
export function createSingleSignOnDoor(services: Services): Hono<WebEnvironment> {
  const { config, clock } = services
  const door = new Hono<WebEnvironment>()
  const provider = config.singleSignOn
  if (provider === undefined) return door
  door.get('/start', async (web) => {
    const asked = web.req.query('language')
    const language = isLanguage(asked) ? asked : 'ar'
    const next = safeNext(web.req.query('next'), language, `/${language}/account`)
    const invitation = web.req.query('invitation') === '1'
    const begun = await beginSingleSignOn(services, provider, { language, next, invitation })
    if (begun === null) return web.redirect(`/${language}/sign-in?problem=away`)
    web.header('Set-Cookie', begun.cookie)
    web.header('Cache-Control', 'no-store')
    return web.redirect(begun.location)
  })
  door.get('/return', async (web) => {
    const { search } = new URL(web.req.url)
    const outcome = await endSingleSignOn(services, provider, search, web.req.raw.headers)
    const language = outcome.begun?.language ?? 'ar'
    web.header('Cache-Control', 'no-store')
    // A browser that brought another's state keeps what it began itself.
    if (outcome.begun !== null)
      web.header('Set-Cookie', begunCookie(config, null, clock.now()), { append: true })
    if (outcome.kind === 'problem') return web.redirect(`/${language}/sign-in?problem=${outcome.problem}`)
    for (const cookie of outcome.cookies) web.header('Set-Cookie', cookie, { append: true })
    if (outcome.begun.invitation)
      web.header('Set-Cookie', linkCookie(config, 'invitation', null), { append: true })
    return web.redirect(outcome.begun.next)
  })
  return door
}
