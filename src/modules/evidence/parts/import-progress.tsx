import { useCallback } from 'react'
import { useRevalidator } from 'react-router'
import { formatShare } from '#platform/format-share.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { JobProgress } from '#ui/job-progress.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { importWords } from '../import-words.ts'
import type { ImportLine } from '../read-imports.server.ts'

/** How far the reading is. Looks again by itself where scripts run; without them, by its link. */
export function ImportProgress({ line, here }: { readonly line: ImportLine; readonly here: string }) {
  const language = useLanguage()
  const words = useWords(importWords)
  const { revalidate } = useRevalidator()
  const look = useCallback(() => void revalidate(), [revalidate])
  const share = formatShare(language, line.readShare)
  return (
    <JobProgress
      title={words.readingTitle}
      share={line.readShare}
      text={share}
      detail={words.reading(share)}
      onLook={look}
    >
      <ButtonLink href={here} look="second">
        {words.refresh}
      </ButtonLink>
      <Button look="danger" name="intent" value="discard">
        {words.discard}
      </Button>
    </JobProgress>
  )
}
