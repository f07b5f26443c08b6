import { useCallback } from 'react'
import { useRevalidator } from 'react-router'
import { formatShare } from '#platform/format-share.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { JobProgress } from '#ui/job-progress.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { importWords } from '../import-words.ts'
import type { ImportView } from '../read-import.server.ts'

/** How far a list is read. Looks again by itself where scripts run; without them, by its link. */
export function ListProgress({ view }: { readonly view: ImportView }) {
  const language = useLanguage()
  const words = useWords(importWords)
  const { revalidate } = useRevalidator()
  const look = useCallback(() => void revalidate(), [revalidate])
  const share = formatShare(language, view.readShare)
  const anew = view.status === 'planning'
  return (
    <JobProgress
      title={anew ? words.planningTitle : words.readingTitle}
      share={view.readShare}
      text={share}
      detail={anew ? words.planning : words.reading(share)}
      onLook={look}
    >
      <ButtonLink href={urlTo(language, 'registryImportPreview', {}, { id: view.id })} look="second">
        {words.refresh}
      </ButtonLink>
      <Button look="danger" name="intent" value="drop">
        {words.drop}
      </Button>
    </JobProgress>
  )
}
