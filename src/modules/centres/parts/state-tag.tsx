import { useWords } from '#ui/language.tsx'
import { Tag } from '#ui/tag.tsx'
import type { SubjectState } from '../registry-record.ts'
import { registryWords } from '../registry-words.ts'

const tones = { open: 'good', closed: 'plain', merged: 'notice' } as const

/** Whether a centre is open, closed or merged. */
export function StateTag({ state }: { readonly state: SubjectState }) {
  const words = useWords(registryWords)
  return <Tag tone={tones[state]}>{words.states[state]}</Tag>
}

/** Whether an entity exists. */
export function EntityStateTag({ state }: { readonly state: SubjectState }) {
  const words = useWords(registryWords)
  return <Tag tone={tones[state]}>{words.entityStates[state]}</Tag>
}
