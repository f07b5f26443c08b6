import { Button } from '#ui/button.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { urlTo } from '#urls.ts'
import { editorWords } from '../editor/words.ts'
import { localText } from '../local-text.ts'
import type { GuideLine } from '../read.server.ts'

interface CompareFormProps {
  readonly editions: readonly GuideLine[]
  /** As `code/edition`. */
  readonly before: string | null
  readonly after: string | null
}

/** Asks which two editions to lay side by side; the answer is an address that can be sent to somebody. */
export function CompareForm({ editions, before, after }: CompareFormProps) {
  const language = useLanguage()
  const words = useWords(editorWords)
  const options = editions.map(({ code, edition, title, status }) => ({
    value: `${code}/${edition}`,
    // The edition first: where the line is cut, it is still told apart.
    label: `${edition}${status === 'published' ? '' : ` (${words.draft})`} – ${localText(language, title) || code}`,
  }))
  return (
    <form method="get" action={urlTo(language, 'guideCompare')}>
      <Select
        name="before"
        label={words.compareBefore}
        options={options}
        value={before ?? options[0]?.value}
      />
      <Select
        name="after"
        label={words.compareAfter}
        options={options}
        value={after ?? options.at(-1)?.value}
      />
      <Button look="second">{words.compareNow}</Button>
    </form>
  )
}
