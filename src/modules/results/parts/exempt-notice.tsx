import { useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { exemptWords } from '../exempt-words.ts'

interface ExemptNoticeProps {
  /** Null for who is not told. */
  readonly reason: string | null
  /** True where the draft shown was made before the exemption. */
  readonly counted?: boolean
}

/** That a centre is exempt from the evaluation of a cycle. */
export function ExemptNotice({ reason, counted = false }: ExemptNoticeProps) {
  const words = useWords(exemptWords)
  return (
    <Notice title={words.title}>
      <p>{counted ? words.whenCounted : words.text}</p>
      {reason !== null && (
        <p>
          <bdi>{words.reason(reason)}</bdi>
        </p>
      )}
    </Notice>
  )
}
