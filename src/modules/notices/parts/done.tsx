import { useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { noticeWords } from '../words.ts'

/** Says what was just done, where the address says that something was. */
export function Done({ done }: { readonly done: string | null }) {
  const words = useWords(noticeWords)
  const text = words.done[done ?? '']
  return text === undefined ? null : <Notice tone="good">{text}</Notice>
}
