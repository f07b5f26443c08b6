import type { ReactNode } from 'react'
import { useLanguage } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { urlTo } from '#urls.ts'
import type { Workshop } from '../read-workshop.server.ts'

interface StrandedWorkshopsProps {
  readonly workshops: readonly Pick<Workshop, 'id' | 'cycle' | 'title'>[]
  readonly title: string
  /** Why, and what to do. */
  readonly children: ReactNode
}

/** Workshops for which nobody can register, each leading to its page; nothing where there are none. */
export function StrandedWorkshops({ workshops, title, children }: StrandedWorkshopsProps) {
  const language = useLanguage()
  if (workshops.length === 0) return null
  return (
    <div id="stranded" tabIndex={-1}>
      <Notice tone="danger" title={title}>
        <p>{children}</p>
        <ul>
          {workshops.map(({ id, cycle, title: own }) => (
            <li key={id}>
              <a
                href={urlTo(language, 'workshop', { cycle: String(cycle), workshop: id })}
                className="inline-flex min-h-11 items-center"
              >
                <bdi>{own[language]}</bdi>
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
