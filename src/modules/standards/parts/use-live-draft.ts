import { type FormEvent, useRef, useState } from 'react'
import type { Language } from '#platform/language.ts'
import type { Guide } from '#scoring/guide.ts'
import { useLanguage } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { setItem } from '../editor/change-guide.ts'
import { describeItem, type ItemMeaning } from '../editor/describe-item.ts'
import { findProblems, type GuideProblem } from '../editor/find-problems.ts'
import type { Edition } from '../editor/hold-draft.server.ts'
import { answersOf, applyAnswers, readAnswers } from '../editor/item-answers.ts'
import { fieldsOf } from '../editor/item-fields.ts'
import { findItem, type ItemPlace } from '../editor/item-place.ts'
import { editorWords } from '../editor/words.ts'
import { labelOf } from './refusal-texts.ts'

interface Seen {
  readonly problems: readonly GuideProblem[]
  readonly meaning: ItemMeaning
}

/** How long the typing pauses before the draft is looked at, in milliseconds. */
const pause = 350

/**
 * Follows what is typed into the form of an item: the problems of the whole draft and what the item means, by the same
 * functions as on the server. The draft itself is fetched when typing begins; without it the page stays as it was.
 */
export function useLiveDraft(edition: Edition, place: ItemPlace, { problems, meaning }: Seen) {
  const language = useLanguage()
  const [seen, setSeen] = useState<Seen | null>(null)
  const draft = useRef<Promise<Guide> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const follow = ({ currentTarget: form }: FormEvent<HTMLFormElement>): void => {
    draft.current ??= fetchDraft(urlTo(language, 'guideExport', { ...edition, format: 'json' }))
    const { current: whole } = draft
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      whole.then(
        (guide) => setSeen(lookAt(guide, place, new FormData(form), language)),
        () => {
          draft.current = null
        },
      )
    }, pause)
  }
  return { ...(seen ?? { problems, meaning }), live: seen !== null, follow }
}

async function fetchDraft(address: string): Promise<Guide> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`the draft was not given: ${response.status}`)
  return (await response.json()) as Guide
}

/** The draft as it would be if the form were saved now. */
function lookAt(guide: Guide, place: ItemPlace, form: FormData, language: Language): Seen {
  const node = findItem(guide, place)?.node ?? {}
  const fields = fieldsOf(guide, place, node)
  const before = answersOf(fields, node)
  const { node: typed, faults } = applyAnswers(fields, node, readAnswers(fields, form, before))
  const next = setItem(guide, place, typed)
  const { answerProblems } = editorWords[language]
  const refused = faults.map(({ field, problem }) => ({
    place,
    field,
    item: labelOf(field, language),
    text: answerProblems[problem],
  }))
  return {
    problems: [...refused, ...findProblems(next, language)],
    meaning: describeItem(next, place, language),
  }
}
