import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'
import { Heading } from './heading.tsx'
import { useWords } from './language.tsx'
import { uiWords } from './words.ts'

interface PageProps {
  /** The heading, and the first part of the browser's title. */
  readonly title: string
  /** A small line above the heading: what kind of thing this is. */
  readonly caption?: ReactNode
  /** One or two sentences under the heading. */
  readonly lead?: ReactNode
  readonly breadcrumbs?: readonly Crumb[]
  /** `reading`: a column of 65–75 characters. `wide`: for tables. */
  readonly width?: 'reading' | 'wide'
  /** True when a form on the page was refused: the browser's title says so first. */
  readonly refused?: boolean
  readonly children?: ReactNode
}

/** One page inside the shell: breadcrumbs, heading, content. Every page file returns one. */
export function Page(props: PageProps) {
  const { title, caption, lead, breadcrumbs = [], width = 'reading', refused = false, children } = props
  const words = useWords(uiWords)
  return (
    <div className={width === 'reading' ? 'max-w-[42rem]' : ''}>
      <title>{`${refused ? `${words.errorPrefix} ` : ''}${title} – ${words.name}`}</title>
      <Breadcrumbs items={breadcrumbs} />
      {caption !== undefined && <p className="mb-1 text-quiet">{caption}</p>}
      <Heading level={1}>{title}</Heading>
      {lead !== undefined && <p className="mb-8 max-w-[42rem] text-xl text-quiet">{lead}</p>}
      {children}
    </div>
  )
}
