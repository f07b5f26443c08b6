/** Methods that change nothing and so may come from anywhere. */
const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request may change something: it must come from our own pages. Browsers say so in `Sec-Fetch-Site`, older
 * ones only in `Origin`; a request that says neither is not from a page, and is let in only without cookies, because
 * then it acts for nobody.
 *
 * @param baseUrl the address under which people know the site; its origin counts as ours beside the request's own host
 */
export function mayChange(request: Request, baseUrl: string): boolean {
  if (harmless.has(request.method)) return true
  const site = request.headers.get('Sec-Fetch-Site')
  const origin = request.headers.get('Origin')
  if (site !== null && site !== 'same-origin' && site !== 'none') return false
  if (origin !== null) return isOwnOrigin(origin, request, baseUrl)
  return site !== null || !request.headers.has('Cookie')
}

function isOwnOrigin(origin: string, request: Request, baseUrl: string): boolean {
  if (!URL.canParse(origin)) return false
  return origin === new URL(baseUrl).origin || origin === new URL(request.url).origin
}
