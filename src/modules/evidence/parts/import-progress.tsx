import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import { formatShare } from '#platform/format-share.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Meter } from '#ui/meter.tsx'
import { importWords } from '../import-words.ts'
import type { ImportLine } from '../read-imports.server.ts'

const everyMs = 2000

/** How far the reading is. Looks again by itself where scripts run; without them, by its link. */
export function ImportProgress({ line, here }: { readonly line: ImportLine; readonly here: string }) {
  const language = useLanguage()
  const words = useWords(importWords)
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => void revalidate(), everyMs)
    return () => clearInterval(timer)
  }, [revalidate])
  const share = formatShare(language, line.readShare)
  return (
    <section aria-live="polite">
      <Heading level={2}>{words.readingTitle}</Heading>
      <Meter value={line.readShare} text={share} label={words.readingTitle} />
      <p className="my-4">{words.reading(share)}</p>
      <form method="post" className="flex flex-wrap items-center gap-4">
        <ButtonLink href={here} look="second">
          {words.refresh}
        </ButtonLink>
        <Button look="danger" name="intent" value="discard">
          {words.discard}
        </Button>
      </form>
    </section>
  )
}
