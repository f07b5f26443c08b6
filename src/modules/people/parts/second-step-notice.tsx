import { useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { peopleWords } from '../words.ts'

interface SecondStepNoticeProps {
  readonly roles: string
  /** Whether they have a second step, and did not use it here. */
  readonly has: boolean
  /** Whether a passkey is the only one that they can have: an app follows a password. */
  readonly passkeyOnly: boolean
}

/** Says which roles do not count in this session, and what to do so that they do. */
export function SecondStepNotice({ roles, has, passkeyOnly }: SecondStepNoticeProps) {
  const words = useWords(peopleWords)
  const setUp = passkeyOnly ? words.secondStepPasskey : words.secondStepSetUp
  return (
    <Notice tone="danger" title={words.secondStepNeeded}>
      {words.secondStepWhy(roles)} {has ? words.secondStepUse : setUp}
    </Notice>
  )
}
