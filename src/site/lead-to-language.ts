import type { MiddlewareHandler } from 'hono'
import { generateCookie, getCookie } from 'hono/cookie'
import { chooseLanguage, languageCookie } from '#platform/choose-language.ts'
import { isLanguage } from '#platform/language.ts'

const year = 31_536_000

/** Leads an address without a language to the same address in the visitor's language. A file's name is left alone. */
export function leadToLanguage(): MiddlewareHandler {
  return async (web, next) => {
    const { path } = web.req
    if (isLanguage(path.split('/')[1]) || path.includes('.')) return next()
    const language = chooseLanguage(getCookie(web, languageCookie), web.req.header('Accept-Language'))
    const rest = path === '/' ? '' : path
    web.header('Vary', 'Accept-Language, Cookie')
    return web.redirect(`/${language}${rest}${new URL(web.req.url).search}`, 302)
  }
}

/** Remembers the language of the address, so that the bare address leads back to it. */
export function rememberLanguage({ https }: { readonly https: boolean }): MiddlewareHandler {
  return async (web, next) => {
    await next()
    const language = web.req.path.split('/')[1]
    if (!isLanguage(language) || getCookie(web, languageCookie) === language) return
    const cookie = generateCookie(languageCookie, language, {
      path: '/',
      maxAge: year,
      sameSite: 'Lax',
      httpOnly: true,
      secure: https,
    })
    // Not setCookie: it would make the answer anew as a stream, at several times the cost of the kept bytes.
    web.res.headers.append('Set-Cookie', cookie)
  }
}
