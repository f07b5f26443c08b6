import type { ReactNode } from 'react'

export type ClassTone = 'gold' | 'silver' | 'platinum' | 'plain'

const tones: Readonly<Record<ClassTone, string>> = {
  gold: 'bg-gold-soft text-gold border-gold',
  silver: 'bg-silver-soft text-silver border-silver',
  platinum: 'bg-platinum-soft text-platinum border-platinum',
  plain: 'bg-soft text-ink border-edge',
}

/** A shape of its own for each class, so that it is told apart in grey too. */
const marks: Readonly<Record<ClassTone, ReactNode>> = {
  gold: <path d="m8 1 2.1 4.6 5 .6-3.7 3.4 1 5L8 12.1l-4.4 2.5 1-5L.9 6.2l5-.6z" />,
  silver: <path d="M8 1 14.5 4v4.5c0 3.5-3 5.7-6.5 6.5-3.5-.8-6.5-3-6.5-6.5V4z" />,
  platinum: <path d="M4 2h8l3.5 4.5L8 15 .5 6.5z" />,
  plain: <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="2" />,
}

interface ClassBadgeProps {
  readonly tone: ClassTone
  readonly size?: 'small' | 'large'
  /** The name of the class. */
  readonly children: ReactNode
}

/** The class of a centre: its mark, its colour and its word. */
export function ClassBadge({ tone, size = 'small', children }: ClassBadgeProps) {
  const measure =
    size === 'small' ? 'px-2 py-0.5 gap-1.5 text-sm sm:px-2.5 sm:text-base' : 'px-4 py-2 gap-2.5 text-xl'
  const mark = size === 'small' ? 14 : 22
  return (
    <span
      className={`inline-flex items-center rounded-full border font-semibold leading-normal ${measure} ${tones[tone]}`}
    >
      <svg
        width={mark}
        height={mark}
        viewBox="0 0 16 16"
        fill="currentColor"
        aria-hidden="true"
        className="shrink-0"
      >
        {marks[tone]}
      </svg>
      <span className="sm:whitespace-nowrap">{children}</span>
    </span>
  )
}
