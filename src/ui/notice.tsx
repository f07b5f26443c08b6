import type { ReactNode } from 'react'
import { useWords } from './language.tsx'
import { uiWords } from './words.ts'

interface NoticeProps {
  readonly tone?: 'plain' | 'good' | 'danger'
  /** Replaces the word at its head (Notice, Done, Important). */
  readonly title?: string
  readonly children: ReactNode
}

const looks = {
  plain: { frame: 'border-notice bg-notice-soft', word: 'notice' },
  good: { frame: 'border-brand bg-brand-soft', word: 'success' },
  danger: { frame: 'border-danger bg-danger-soft', word: 'important' },
} as const

/** Something to know before reading on, or the answer to what was just done (`good`, which is read out at once). */
export function Notice({ tone = 'plain', title, children }: NoticeProps) {
  const words = useWords(uiWords)
  const { frame, word } = looks[tone]
  return (
    <div className={`keep mb-6 border-s-4 px-4 py-3 ${frame}`} role={tone === 'good' ? 'status' : undefined}>
      <p className="font-semibold">{title ?? words[word]}</p>
      <div>{children}</div>
    </div>
  )
}
