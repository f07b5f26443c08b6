import { useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { exemptWords } from '../exempt-words.ts'

interface ExemptNoticeProps {
  /** Null for who is not told. */
  readonly reason: string | null
  /** Where the centre stands in the result shown, which was made before the exemption: what that result is. */
  readonly counted?: 'draft' | 'frozen' | undefined
}

/** That a centre is exempt from the evaluation of a cycle. */
export function ExemptNotice({ reason, counted }: ExemptNoticeProps) {
  const words = useWords(exemptWords)
  return (
    <Notice title={words.title}>
      <p>{counted === undefined ? words.text : counted === 'draft' ? words.whenCounted : words.whenFrozen}</p>
      {reason !== null && (
        <p>
          <bdi>{words.reason(reason)}</bdi>
        </p>
      )}
    </Notice>
  )
}
