import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** The page that the router shows, without the place within it. */
let shown = ''

/**
 * Keeps what was typed when somebody follows a link within the page, as those of an error summary are. The router hears of
 * every move in the history; it would take one within its page for a visit, forget what the server answered to the form, and
 * show the page as it was before it was sent. Such a move is the browser's own affair. To be called before the router starts.
 */
export function keepForm(window: Window): void {
  const here = () => window.location.pathname + window.location.search
  shown = here()
  window.addEventListener('popstate', (event) => {
    if (here() === shown) event.stopImmediatePropagation()
  })
}

/** Tells `keepForm` where the router is, which may have gone on by itself. */
export function useShownPage(): void {
  const { pathname, search } = useLocation()
  useEffect(() => {
    shown = pathname + search
  }, [pathname, search])
}
