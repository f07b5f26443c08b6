import type { RouteConfigEntry } from '@react-router/dev/routes'
import { assignmentsPages } from './pages/assignments-pages.ts'
import { auditPages } from './pages/audit-pages.ts'
import { centresPages } from './pages/centres-pages.ts'
import { cyclesPages } from './pages/cycles-pages.ts'
import { evidencePages } from './pages/evidence-pages.ts'
import { noticesPages } from './pages/notices-pages.ts'
import type { Page } from './pages/page.ts'
import { peoplePages } from './pages/people-pages.ts'
import { portalPages } from './pages/portal-pages.ts'
import { resultsPages } from './pages/results-pages.ts'
import { standardsPages } from './pages/standards-pages.ts'

export type { Page }

/** Every page of the site, a line each, by room. A page that is not here does not exist; none can leave its access unsaid. */
export const pages = {
  ...standardsPages,
  ...resultsPages,
  ...peoplePages,
  ...noticesPages,
  ...auditPages,
  ...centresPages,
  ...cyclesPages,
  ...assignmentsPages,
  ...evidencePages,
  // Its page for every other address is the last to be asked.
  ...portalPages,
} as const satisfies Record<string, Page>

export type PageName = keyof typeof pages

const routes: RouteConfigEntry[] = Object.entries(pages).map(([id, page]) => ({
  id,
  file: page.file,
  path: page.path === '' ? ':language' : `:language/${page.path}`,
}))

export default routes
