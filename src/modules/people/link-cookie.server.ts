import { cookieName } from '#platform/auth.ts'
import type { LinkPurpose } from './mailed-link.server.ts'

/** Seconds for which a browser remembers the link that it followed. */
const remembered = 3600

type Site = { readonly baseUrl: string }

const nameOf = ({ baseUrl }: Site, purpose: LinkPurpose): string => cookieName(baseUrl, `link-${purpose}`)

/**
 * The Set-Cookie value by which a browser keeps the token of a link it followed, so that the token stands in no address
 * that is shown, logged or handed on. Null clears it.
 */
export function linkCookie(site: Site, purpose: LinkPurpose, token: string | null): string {
  const secure = site.baseUrl.startsWith('https:') ? '; Secure' : ''
  const lasts = token === null ? 0 : remembered
  return `${nameOf(site, purpose)}=${token ?? ''}; Path=/; Max-Age=${lasts}; HttpOnly; SameSite=Lax${secure}`
}

/** The token that a browser keeps; null when it followed no link for this purpose. */
export function linkIn(site: Site, purpose: LinkPurpose, headers: Headers): string | null {
  const start = `${nameOf(site, purpose)}=`
  const cookies = (headers.get('Cookie') ?? '').split(';').map((cookie) => cookie.trim())
  return cookies.find((cookie) => cookie.startsWith(start))?.slice(start.length) || null
}
