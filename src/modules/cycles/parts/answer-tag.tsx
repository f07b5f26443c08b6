import { useWords } from '#ui/language.tsx'
import { Tag } from '#ui/tag.tsx'
import { censusWords } from '../census-words.ts'
import type { CensusLine } from '../read-census-lines.server.ts'

const tones = { accepted: 'good', refused: 'danger', 'asked-again': 'notice' } as const

/** What was answered about a centre, and what was decided. */
export function AnswerTag({ line }: { readonly line: Pick<CensusLine, 'answer' | 'decision'> | null }) {
  const words = useWords(censusWords)
  if (line === null) return <span className="text-quiet">{words.noAnswer}</span>
  return (
    <span className="inline-flex flex-wrap gap-2">
      <Tag tone={line.answer === 'closed' ? 'notice' : 'plain'}>{words.answers[line.answer]}</Tag>
      {line.decision !== null && <Tag tone={tones[line.decision]}>{words.decisions[line.decision]}</Tag>}
    </span>
  )
}
