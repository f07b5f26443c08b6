import { useWords } from '#ui/language.tsx'
import { noticeWords } from '../words.ts'

/** Why a mail did not go out, in words, with the code of the server for whoever looks after it. */
export function MailProblem({ code }: { readonly code: string | null }) {
  const words = useWords(noticeWords)
  if (code === null) return <>–</>
  return (
    <>
      {words.problems[problemOf(code)]} <bdi className="text-sm text-quiet">{code}</bdi>
    </>
  )
}

function problemOf(code: string): 'address' | 'message' | 'login' | 'late' | 'server' {
  if (code.startsWith('EENVELOPE')) return 'address'
  if (code.startsWith('EMESSAGE')) return 'message'
  if (code.startsWith('EAUTH')) return 'login'
  return code === 'too late' ? 'late' : 'server'
}
