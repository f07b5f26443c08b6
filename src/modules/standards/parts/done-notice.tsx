import { useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { editorWords } from '../editor/words.ts'

/** Says what was just done, from the address to which it led. */
export function DoneNotice({ done }: { readonly done: string | null }) {
  const words = useWords(editorWords)
  const texts: Readonly<Record<string, string>> = {
    saved: words.saved,
    added: words.added,
    removed: words.removed,
    moved: words.moved,
    reparented: words.reparented,
    copied: words.copied,
    imported: words.imported,
    published: words.publishDone,
  }
  const text = texts[done ?? '']
  return text === undefined ? null : <Notice tone="good">{text}</Notice>
}
