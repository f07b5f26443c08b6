import type { ReactNode } from 'react'

const sizes = { 1: 'text-3xl sm:text-4xl', 2: 'text-2xl', 3: 'text-xl', 4: 'text-lg' } as const

interface HeadingProps {
  readonly level: 1 | 2 | 3 | 4
  readonly id?: string
  readonly children: ReactNode
}

/** A heading of the page. The level is its place in the outline; the size follows from it. */
export function Heading({ level, id, children }: HeadingProps) {
  const Tag = `h${level}` as const
  const space = level === 1 ? 'mb-6' : 'mt-10 mb-3'
  return (
    <Tag id={id} className={`${sizes[level]} ${space} font-semibold leading-snug text-ink text-balance`}>
      {children}
    </Tag>
  )
}
