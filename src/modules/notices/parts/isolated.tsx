import type { Language } from '#platform/language.ts'
import { isolate } from '#platform/mail/isolate.ts'

/** A text in which codes and words of the other direction stand apart, so that their parts keep their order. */
export function Isolated({ language, text }: { readonly language: Language; readonly text: string }) {
  let at = 0
  return isolate(language, text).map(({ text: piece, foreign }) => {
    at += piece.length
    return foreign ? <bdi key={at}>{piece}</bdi> : piece
  })
}
