import { assignmentsActions } from '#modules/assignments/actions.ts'
import { centresActions } from '#modules/centres/actions.ts'
import { cyclesActions } from '#modules/cycles/actions.ts'
import { evidenceActions } from '#modules/evidence/actions.ts'
import { noticesActions } from '#modules/notices/actions.ts'
import { peopleActions } from '#modules/people/actions.ts'
import { resultsActions } from '#modules/results/actions.ts'
import { standardsActions } from '#modules/standards/actions.ts'
import type { Action, Actions } from '#platform/action.ts'
import type { Language } from '#platform/language.ts'
import { auditActions } from './actions.ts'

/** What is done in each room. A room with an `access.ts` that is not here has rights that nobody reads. */
export const actionsByRoom: Readonly<Record<string, Actions>> = {
  people: peopleActions,
  notices: noticesActions,
  centres: centresActions,
  standards: standardsActions,
  cycles: cyclesActions,
  assignments: assignmentsActions,
  evidence: evidenceActions,
  results: resultsActions,
  audit: auditActions,
}

const all: ReadonlyMap<string, Action> = new Map(Object.values(actionsByRoom).flatMap(Object.entries))

/**
 * What an action is called; null for a code that no room has any more, as an old row of the audit may hold.
 *
 * @example nameAction('en', 'guide.publish') // 'Publish a guide'
 */
export const nameAction = (language: Language, code: string): string | null =>
  all.get(code)?.[language] ?? null
