import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import { formatShare } from '#platform/format-share.ts'
import { formatDateTime, formatNumber, plural } from '#platform/i18n.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Meter } from '#ui/meter.tsx'
import { Notice } from '#ui/notice.tsx'
import { urlTo } from '#urls.ts'
import type { ReportSet } from '../report-set.server.ts'
import { reportPageWords } from '../report-words.ts'

interface AllReportsProps {
  readonly cycle: string
  readonly centres: number
  readonly set: ReportSet | null
  readonly mayMake: boolean
}

const languageCount = 2

/** The reports of all centres: asked for, under way, or ready to download. */
export function AllReports({ cycle, centres, set, mayMake }: AllReportsProps) {
  const language = useLanguage()
  const words = useWords(reportPageWords)
  const underWay = set?.status === 'waiting' || set?.status === 'making'
  return (
    <section>
      <Heading level={2} id="all">
        {words.centres}
      </Heading>
      <p className="mb-4">{words.centresLead(plural(language, centres * languageCount, words.reports))}</p>
      {set?.status === 'failed' && <Notice>{words.failed}</Notice>}
      {underWay && <Progress set={set} cycle={cycle} />}
      {set?.status === 'ready' && <Ready set={set} cycle={cycle} />}
      {!underWay && mayMake && (
        <Form>
          <Button look={set?.status === 'ready' ? 'second' : 'main'}>
            {set === null ? words.make : words.makeAgain}
          </Button>
        </Form>
      )}
      {set === null && !mayMake && <p>{words.onlyKeepers}</p>}
    </section>
  )
}

type SetProps = { readonly set: ReportSet; readonly cycle: string }

function Ready({ set, cycle }: SetProps) {
  const language = useLanguage()
  const words = useWords(reportPageWords)
  return (
    <>
      {set.finishedAt !== null && (
        <p className="mb-3">{words.ready(formatDateTime(language, new Date(set.finishedAt)))}</p>
      )}
      <p className="mb-4">
        <ButtonLink href={urlTo(language, 'reportsZip', { cycle })}>
          {words.download(formatNumber(language, set.bytes / 1e6, 1))}
        </ButtonLink>
      </p>
    </>
  )
}

const everyMs = 2000

/** Looks again by itself where scripts run; without them, by its link. */
function Progress({ set, cycle }: SetProps) {
  const language = useLanguage()
  const words = useWords(reportPageWords)
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => void revalidate(), everyMs)
    return () => clearInterval(timer)
  }, [revalidate])
  const share = set.made / set.total
  const [made, total] = [formatNumber(language, set.made), formatNumber(language, set.total)]
  return (
    <div aria-live="polite">
      <Meter value={share} text={formatShare(language, share, { decimals: 0 })} label={words.making} />
      <p className="my-4">{set.status === 'waiting' ? words.waiting : words.madeOf(made, total)}</p>
      <ButtonLink href={urlTo(language, 'cycleReports', { cycle })} look="second">
        {words.look}
      </ButtonLink>
    </div>
  )
}
