import type { ReactNode } from 'react'
import { useWords } from './language.tsx'
import { uiWords } from './words.ts'

interface NoticeProps {
  readonly tone?: 'plain' | 'good' | 'danger'
  /** Replaces the word at its head (Notice, Done, Important). */
  readonly title?: string
  /** Answers what was just done; what is `good` does, unless it stands there whenever the page is opened. */
  readonly answers?: boolean
  readonly children: ReactNode
}

const looks = {
  plain: { frame: 'border-notice bg-notice-soft', word: 'notice' },
  good: { frame: 'border-brand bg-brand-soft', word: 'success' },
  danger: { frame: 'border-danger bg-danger-soft', word: 'important' },
} as const

/**
 * Something to know before reading on, or the answer to what was just done: whoever did it lands there, so that it
 * is read out, and the next stop of the keyboard is what follows it.
 */
export function Notice({ tone = 'plain', title, answers = tone === 'good', children }: NoticeProps) {
  const words = useWords(uiWords)
  const { frame, word } = looks[tone]
  return (
    <div
      className={`keep mb-6 border-s-4 px-4 py-3 ${frame}`}
      role={answers ? 'status' : undefined}
      tabIndex={answers ? -1 : undefined}
      // biome-ignore lint/a11y/noAutofocus: after something was done the reader must land on what came of it
      autoFocus={answers}
    >
      <p className="font-semibold">{title ?? words[word]}</p>
      <div>{children}</div>
    </div>
  )
}
