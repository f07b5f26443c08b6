import type { Page } from './page.ts'
import { keepers, planReaders, visiting } from './readers.ts'

/** The pages of the room `assignments`, a line each. */
export const assignmentsPages = {
  plannedVisits: {
    path: 'cycles/:cycle/visits',
    file: 'modules/assignments/pages/planned-visits.tsx',
    access: planReaders,
    scripts: false,
  },
  visitBoard: {
    path: 'cycles/:cycle/visits/board',
    file: 'modules/assignments/pages/visit-board.tsx',
    access: planReaders,
    scripts: false,
  },
  holidays: {
    path: 'holidays',
    file: 'modules/assignments/pages/holidays.tsx',
    access: keepers,
    uploadMb: 2,
    scripts: false,
  },
  visitMonth: {
    path: 'cycles/:cycle/visits/month',
    file: 'modules/assignments/pages/visit-month.tsx',
    access: planReaders,
    scripts: false,
  },
  announcedVisits: {
    path: 'announced-visits',
    file: 'modules/assignments/pages/announced-visits.tsx',
    access: ['entity-liaison', 'centre-liaison'],
    scripts: false,
  },
  visitors: {
    path: 'cycles/:cycle/visits/people',
    file: 'modules/assignments/pages/visitors.tsx',
    access: planReaders,
    scripts: false,
  },
  visitor: {
    path: 'cycles/:cycle/visits/people/:visitor',
    file: 'modules/assignments/pages/visitor.tsx',
    access: keepers,
    draft: true,
  },
  visitorDeclared: {
    path: 'cycles/:cycle/visits/people/:visitor/declared',
    file: 'modules/assignments/pages/visitor-declared.tsx',
    access: ['secretariat'],
    scripts: false,
  },
  teams: {
    path: 'cycles/:cycle/visits/teams',
    file: 'modules/assignments/pages/teams.tsx',
    access: planReaders,
    scripts: false,
  },
  team: {
    path: 'cycles/:cycle/visits/teams/:team',
    file: 'modules/assignments/pages/team.tsx',
    access: keepers,
    scripts: false,
  },
  visitRules: {
    path: 'cycles/:cycle/visits/rules',
    file: 'modules/assignments/pages/visit-rules.tsx',
    access: keepers,
    draft: true,
  },
  proposals: {
    path: 'cycles/:cycle/visits/proposals',
    file: 'modules/assignments/pages/proposals.tsx',
    access: keepers,
    scripts: false,
  },
  proposal: {
    path: 'cycles/:cycle/visits/proposals/:proposal',
    file: 'modules/assignments/pages/proposal.tsx',
    access: keepers,
    scripts: true,
  },
  visit: {
    path: 'cycles/:cycle/visits/v/:visit',
    file: 'modules/assignments/pages/visit.tsx',
    access: keepers,
    draft: true,
  },
  visitSwap: {
    path: 'cycles/:cycle/visits/v/:visit/swap',
    file: 'modules/assignments/pages/visit-swap.tsx',
    access: keepers,
    scripts: false,
  },
  myVisits: { path: 'visits', file: 'modules/assignments/pages/my-visits.tsx', access: visiting },
  myProfile: {
    path: 'visits/profile',
    file: 'modules/assignments/pages/my-profile.tsx',
    access: visiting,
    draft: true,
  },
  myDeclarations: {
    path: 'visits/declarations/:cycle',
    file: 'modules/assignments/pages/my-declarations.tsx',
    access: visiting,
    draft: true,
  },
  myDeclared: {
    path: 'visits/declared',
    file: 'modules/assignments/pages/my-declared.tsx',
    access: visiting,
    scripts: false,
  },
  myTeams: {
    path: 'visits/team',
    file: 'modules/assignments/pages/my-teams.tsx',
    access: visiting,
    scripts: false,
  },
  visitCalendar: {
    path: 'visits/calendar/:token',
    file: 'modules/assignments/pages/visit-calendar.ts',
    access: 'public',
  },
} as const satisfies Record<string, Page>
