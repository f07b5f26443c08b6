import type { PageName } from '#routes.ts'

/** What a programme needs before its first cycle, in the order in which it is best done. */
export const firstSteps = ['place', 'mail', 'people', 'registry', 'guide', 'cycle'] as const

export type FirstStep = (typeof firstSteps)[number]

/** A step that somebody may do, and whether it is done. */
export interface StepLine {
  readonly step: FirstStep
  readonly done: boolean
}

/** The page where each is done. */
export const pageOfStep = {
  place: 'programme',
  mail: 'mail',
  people: 'invitations',
  registry: 'registryImport',
  guide: 'guides',
  cycle: 'openCycle',
} as const satisfies Record<FirstStep, PageName>
