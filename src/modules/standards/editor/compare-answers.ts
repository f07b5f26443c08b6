import type { Answers } from './item-answers.ts'

/** One field that two people answered differently. */
export interface AnswerConflict {
  readonly field: string
  /** What it was before either changed it; null when that is not known. */
  readonly base: string | null
  readonly theirs: string
  readonly mine: string
  /** Whose answer stands if nothing is chosen; null when both changed it, so that a person must choose. */
  readonly suggested: 'theirs' | 'mine' | null
}

/**
 * Lays two people's answers about one item side by side: every field where they differ. Where only one of them changed
 * the field, theirs is suggested.
 *
 * @param base the answers from which both began; null when that is not known
 */
export function compareAnswers(base: Answers | null, theirs: Answers, mine: Answers): AnswerConflict[] {
  return Object.keys(theirs)
    .filter((field) => (mine[field] ?? '') !== theirs[field])
    .map((field) => {
      const [began, their, my] = [base?.[field] ?? null, theirs[field] ?? '', mine[field] ?? '']
      const suggested = began === null ? null : began === my ? 'theirs' : began === their ? 'mine' : null
      return { field, base: began, theirs: their, mine: my, suggested }
    })
}
