import { type ReactNode, useEffect } from 'react'
import { Form } from './form.tsx'
import { Heading } from './heading.tsx'
import { Meter } from './meter.tsx'

interface JobProgressProps {
  readonly title: string
  /** 0 to 1. */
  readonly share: number
  /** The share as people read it. */
  readonly text: string
  readonly detail: string
  /** Looks again; called every two seconds where scripts run. */
  readonly onLook: () => void
  /** What can be done meanwhile, a link to look again among it for those without scripts. */
  readonly children: ReactNode
}

const everyMs = 2000

/** How far a job is that works for this page. */
export function JobProgress({ title, share, text, detail, onLook, children }: JobProgressProps) {
  useEffect(() => {
    const timer = setInterval(onLook, everyMs)
    return () => clearInterval(timer)
  }, [onLook])
  return (
    <section aria-live="polite">
      <Heading level={2}>{title}</Heading>
      <Meter value={share} text={text} label={title} />
      <p className="my-4">{detail}</p>
      <Form className="flex flex-wrap items-center gap-4">{children}</Form>
    </section>
  )
}
