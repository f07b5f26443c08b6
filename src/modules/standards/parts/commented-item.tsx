import { useLanguage, useWords } from '#ui/language.tsx'
import type { CommentItem } from '../comment-item.ts'
import { consultationWords } from '../consultation-words.ts'
import { localText } from '../local-text.ts'

/** The item that a comment is about, as it reads now. */
export function CommentedItem({ item: { kind, wording } }: { readonly item: CommentItem }) {
  const language = useLanguage()
  const words = useWords(consultationWords)
  return (
    <section aria-label={words.formItem} className="mb-6 border-s-4 border-line ps-4">
      <p className="text-base text-quiet">{words.kinds[kind]}</p>
      <p className="font-semibold">{localText(language, wording.title)}</p>
      {wording.text && kind !== 'guide' && <p>{localText(language, wording.text)}</p>}
    </section>
  )
}
