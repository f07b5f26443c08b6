import { useRevalidator } from 'react-router'
import { formatDateTime, formatNumber } from '#platform/i18n.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { JobProgress } from '#ui/job-progress.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { urlTo } from '#urls.ts'
import type { AuditCheck } from '../check-audit.server.ts'
import { auditWords } from '../words.ts'

interface ChainCheckProps {
  readonly check: AuditCheck | null
  readonly checkpoint: { readonly id: number; readonly at: string } | null
}

/** Whether the chain is whole: what was found last, the checkpoint outside the database, and a button to read it all. */
export function ChainCheck({ check, checkpoint }: ChainCheckProps) {
  const language = useLanguage()
  const words = useWords(auditWords)
  const { revalidate } = useRevalidator()
  if (check?.status === 'waiting' || check?.status === 'reading')
    return (
      <JobProgress
        title={words.checking}
        share={check.total === 0 ? 0 : check.read / check.total}
        text={formatNumber(language, check.read)}
        detail={words.checked(formatNumber(language, check.read), formatNumber(language, check.total))}
        onLook={revalidate}
      >
        <a href={urlTo(language, 'audit')} className="inline-flex min-h-11 items-center">
          {words.look}
        </a>
      </JobProgress>
    )
  return (
    <section className="mb-8">
      <Heading level={2}>{words.chain}</Heading>
      <p className="mb-4 max-w-[42rem]">{words.chainLead}</p>
      <Verdict check={check} />
      <p className="mb-4 text-quiet">
        {checkpoint === null
          ? words.noCheckpoint
          : words.checkpoint(
              formatNumber(language, checkpoint.id),
              formatDateTime(language, new Date(checkpoint.at)),
            )}
      </p>
      <Form className="no-print">
        <Button look="second" name="intent" value="check">
          {check === null ? words.check : words.checkAgain}
        </Button>
      </Form>
    </section>
  )
}

function Verdict({ check }: { readonly check: AuditCheck | null }) {
  const language = useLanguage()
  const words = useWords(auditWords)
  if (check === null) return <p className="mb-4">{words.never}</p>
  if (check.status === 'failed') return <Notice tone="danger">{words.failed}</Notice>
  if (check.status === 'damaged')
    return (
      <Notice tone="danger" title={words.damagedTitle}>
        <p>
          {check.badRow !== null && words.damaged(formatNumber(language, check.badRow))}{' '}
          {words.flaws[check.flaw ?? '']}
        </p>
        <p>{words.damagedRemedy}</p>
      </Notice>
    )
  const at = formatDateTime(language, new Date(check.finishedAt ?? check.askedAt))
  return (
    <Notice tone="good" answers={false}>
      {words.sound(formatNumber(language, check.read), at)}
    </Notice>
  )
}
