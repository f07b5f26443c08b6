import type { ReactNode } from 'react'

export type Tone = 'plain' | 'good' | 'notice' | 'danger'

const tones: Readonly<Record<Tone, string>> = {
  plain: 'bg-soft text-ink border-line',
  good: 'bg-brand-soft text-brand-strong border-brand',
  notice: 'bg-notice-soft text-notice border-notice',
  danger: 'bg-danger-soft text-danger border-danger',
}

/** A short state beside a thing: a word, never colour alone. */
export function Tag({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <span
      className={`inline-block rounded border px-2 py-0.5 text-sm font-semibold leading-normal sm:whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </span>
  )
}
