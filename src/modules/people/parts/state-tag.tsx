import { useWords } from '#ui/language.tsx'
import { Tag } from '#ui/tag.tsx'
import { keepingWords } from '../keeping-words.ts'

/** Whether a person can sign in. */
export function StateTag({ disabled }: { readonly disabled: boolean }) {
  const { states } = useWords(keepingWords)
  return <Tag tone={disabled ? 'danger' : 'good'}>{disabled ? states.disabled : states.active}</Tag>
}
