import { groupOf, letIn } from '../decided-access.ts'
import type { Answer, Outcome } from './ask.ts'
import { outcomeDecided } from './decided-answers.ts'
import { findLeaks, type Marker } from './markers.ts'
import type { Walker } from './open-walk.ts'

/** What was decided about a visitor and an address, apart from the tables of the program. */
export const decide = (
  page: string,
  address: string,
  { name }: Pick<Walker, 'name'>,
): Outcome | 'undecided' => {
  const group = groupOf(page)
  if (group === undefined) return 'undecided'
  if (letIn[group]?.includes(name)) return outcomeDecided(page, address, name)
  return name === 'stranger' ? 'sign-in' : 'refused'
}

/** What is wrong with an answer: another end than was decided, a failure, or a field that this visitor may not see. */
export function judgeAnswer(
  decided: Outcome | 'undecided',
  walker: Pick<Walker, 'name'>,
  answer: Answer,
  markers: readonly Marker[],
): string[] {
  const found = findLeaks(markers, walker, answer)
  if (answer.status >= 500) found.push(`failed with ${answer.status}`)
  if (answer.outcome !== decided)
    found.push(`${answer.outcome} (${answer.status}) where ${decided} was decided`)
  return found
}
