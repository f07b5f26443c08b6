import { roles } from '../modules/people/role.ts'
import type { Page } from './page.ts'
import { keepers, keptReaders } from './readers.ts'

/** The pages of the room `cycles`, a line each. */
export const cyclesPages = {
  cycles: { path: 'cycles', file: 'modules/cycles/pages/cycles.tsx', access: roles, scripts: false },
  programme: { path: 'programme', file: 'modules/cycles/pages/programme.tsx', access: keepers, draft: true },
  openCycle: {
    path: 'cycles/open',
    file: 'modules/cycles/pages/open-cycle.tsx',
    access: keepers,
    scripts: false,
    draft: true,
  },
  cycle: { path: 'cycles/:cycle', file: 'modules/cycles/pages/cycle.tsx', access: roles },
  cycleChange: {
    path: 'cycles/:cycle/change',
    file: 'modules/cycles/pages/cycle-change.tsx',
    access: keepers,
    scripts: false,
    draft: true,
  },
  census: {
    path: 'cycles/:cycle/census',
    file: 'modules/cycles/pages/census.tsx',
    access: keptReaders,
    draft: true,
  },
  censusEntity: {
    path: 'cycles/:cycle/census/:entity',
    file: 'modules/cycles/pages/census-entity.tsx',
    access: keptReaders,
  },
  myCensus: { path: 'my-census', file: 'modules/cycles/pages/my-census.tsx', access: ['entity-liaison'] },
  censusLink: { path: 'census/:token', file: 'modules/cycles/pages/census-link.tsx', access: 'public' },
  censusCheck: {
    path: 'census/:token/check',
    file: 'modules/cycles/pages/census-check.tsx',
    access: 'public',
  },
  censusLine: {
    path: 'census/:token/:kind/:line',
    file: 'modules/cycles/pages/census-line.tsx',
    access: 'public',
    draft: true,
  },
  enrolment: {
    path: 'cycles/:cycle/enrolment',
    file: 'modules/cycles/pages/enrolment.tsx',
    access: keptReaders,
  },
  workshops: {
    path: 'cycles/:cycle/workshops',
    file: 'modules/cycles/pages/workshops.tsx',
    access: keptReaders,
  },
  workshop: {
    path: 'cycles/:cycle/workshops/:workshop',
    file: 'modules/cycles/pages/workshop.tsx',
    access: keptReaders,
  },
  workshopForm: {
    path: 'cycles/:cycle/workshops/:workshop/change',
    file: 'modules/cycles/pages/workshop-form.tsx',
    access: keepers,
    draft: true,
  },
  workshopExport: {
    path: 'cycles/:cycle/workshops/:workshop/export/:file',
    file: 'modules/cycles/pages/workshop-export.ts',
    access: keptReaders,
  },
  myWorkshops: {
    path: 'workshops',
    file: 'modules/cycles/pages/my-workshops.tsx',
    access: ['entity-liaison', 'centre-liaison'],
  },
  workshopInvitation: {
    path: 'workshops/:token',
    file: 'modules/cycles/pages/workshop-invitation.tsx',
    access: 'public',
    draft: true,
  },
  workshopPlace: {
    path: 'workshops/place/:token',
    file: 'modules/cycles/pages/workshop-place.tsx',
    access: 'public',
  },
  workshopCalendar: {
    path: 'workshops/place/:token/calendar',
    file: 'modules/cycles/pages/workshop-calendar.ts',
    access: 'public',
  },
} as const satisfies Record<string, Page>
