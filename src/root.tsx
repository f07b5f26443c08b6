import type { ReactNode } from 'react'
import { Links, Scripts, useLocation, useRouteError, useRouteLoaderData } from 'react-router'
import { readProgramme } from '#modules/cycles/read.server.ts'
import { countUnread } from '#modules/notices/read-inbox.server.ts'
import { nameIn } from '#platform/access.ts'
import { showTimesIn, showWeeksFrom, weekOrder } from '#platform/i18n.ts'
import { directionOf, isLanguage, type Language } from '#platform/language.ts'
import { pageContext, pageOutcome } from '#platform/page-context.ts'
import { LanguageProvider } from '#ui/language.tsx'
import type { Route } from './+types/root.ts'
import { enterPage } from './site/enter-page.ts'
import { useShownPage } from './site/keep-form.ts'
import { setPageClock } from './site/set-page-clock.ts'
import { SiteError } from './site/site-error.tsx'
import { SiteShell } from './site/site-shell.tsx'
import regular from './ui/fonts/taqyeem-sans-regular.woff2?url'
import semibold from './ui/fonts/taqyeem-sans-semibold.woff2?url'
import icon from './ui/icon.svg?url'
import stylesheet from './ui/style.css?url'

export const middleware: Route.MiddlewareFunction[] = [enterPage, setPageClock]

export const links: Route.LinksFunction = () => [
  { rel: 'preload', href: regular, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'preload', href: semibold, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: icon, type: 'image/svg+xml' },
]

/** What the shell itself shows: chosen field by field, since a page with scripts carries it to the browser. */
export async function loader({ context }: Route.LoaderArgs) {
  const { services, language, person, requestId } = context.get(pageContext)
  const { scripts } = context.get(pageOutcome)
  const [programme, unread] = await Promise.all([
    readProgramme(services.database),
    person === null ? 0 : countUnread(services.database, person.id),
  ])
  return {
    scripts,
    requestId,
    sample: programme?.sample === true,
    ...{ timeZone: services.clock.zone, weekday: weekOrder()[0] ?? 0 },
    person: person && {
      name: nameIn(language, person),
      roles: person.roles.map((grant) => grant.role),
      viewing: person.viewing?.until ?? null,
      withheld: (person.withheldRoles ?? []).length > 0,
      unread,
    },
  }
}

export function Layout({ children }: { readonly children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  const failed = useRouteError() != null
  const language = useLanguageOfAddress()
  useShownPage()
  if (data) {
    showTimesIn(data.timeZone)
    showWeeksFrom(data.weekday)
  }
  return (
    <html lang={language} dir={directionOf(language)} data-density={data?.person ? 'staff' : 'public'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Links />
      </head>
      <body className="flex min-h-screen flex-col">
        <LanguageProvider value={language}>
          <SiteShell person={data?.person ?? null} sample={data?.sample === true}>
            {children}
          </SiteShell>
        </LanguageProvider>
        {data?.scripts === true && !failed && <Scripts />}
      </body>
    </html>
  )
}

function useLanguageOfAddress(): Language {
  const first = useLocation().pathname.split('/')[1]
  return isLanguage(first) ? first : 'ar'
}

/** The matched page goes straight into the shell. */
export { Outlet as default } from 'react-router'

export function ErrorBoundary() {
  const data = useRouteLoaderData<typeof loader>('root')
  return <SiteError error={useRouteError()} requestId={data?.requestId} />
}
