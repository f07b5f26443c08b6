import { type Page, pages } from '../routes.ts'
import { pageAt } from '../urls.ts'

/** What an administrator may still send who sees the site as somebody else: that it be over, one way or the other. */
const endings: readonly unknown[] = [pages.viewAsStop, pages.signOut]

/** How somebody signs in, with their sessions: nobody else's to see. */
const secrets: readonly unknown[] = [pages.account, pages.accountApp, pages.accountPassword]

/** Whether a page stays hidden from an administrator who sees the site as somebody else: asked of the route that matched. */
export const hidesWhileViewing = (page: Page | null): boolean => secrets.includes(page)

/**
 * Whether a request may go on while somebody sees the site as another person does: reading, except how that person signs
 * in; and nothing that changes anything. An address can be written in more ways than one (`/en/ACCOUNT`): behind it the
 * page that was found is asked again, see {@link hidesWhileViewing}.
 *
 * @param path of the request, with its language
 */
export function mayWhileViewing({ method }: Pick<Request, 'method'>, path: string): boolean {
  if (path.startsWith('/api/sign-in/')) return false
  const page = pageAt(path)
  if (method !== 'GET' && method !== 'HEAD') return endings.includes(page)
  return !hidesWhileViewing(page)
}
