import { useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { peopleWords } from '../words.ts'

/** Says which roles do not count in this session, and what to do so that they do. */
export function SecondStepNotice({ roles, has }: { readonly roles: string; readonly has: boolean }) {
  const words = useWords(peopleWords)
  return (
    <Notice tone="danger" title={words.secondStepNeeded}>
      {words.secondStepWhy(roles)} {has ? words.secondStepUse : words.secondStepSetUp}
    </Notice>
  )
}
