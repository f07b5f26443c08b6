import { useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { registryWords } from '../registry-words.ts'

/** Says what was just done, where the address says that something was. */
export function DoneNotice({ done }: { readonly done: string | null }) {
  const words = useWords(registryWords)
  const text = words.done[done ?? '']
  return text === undefined ? null : <Notice tone="good">{text}</Notice>
}
