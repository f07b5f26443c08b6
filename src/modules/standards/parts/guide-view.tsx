import { formatDate } from '#platform/i18n.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { urlTo } from '#urls.ts'
import { consultationWords } from '../consultation-words.ts'
import { localText } from '../local-text.ts'
import { guideWords } from '../page-words.ts'
import type { GuideLine, GuideView as View } from '../read.server.ts'
import type { OpenConsultation } from '../read-consultation.server.ts'
import { ClassRules } from './class-rules.tsx'
import { ConsultationNotice } from './consultation-notice.tsx'
import { Contents } from './contents.tsx'
import { InstrumentsTable } from './instruments-table.tsx'
import { PillarSection } from './pillar-section.tsx'
import { ScalesList } from './scales-list.tsx'

interface GuideViewProps {
  readonly view: View
  readonly editions: readonly GuideLine[]
  /** Drafts on which the reader may comment now. */
  readonly open?: readonly OpenConsultation[]
  /** True where there was a consultation on the draft of this edition that the reader may read. */
  readonly consulted?: boolean
}

/** One edition of the guide, whole, as everybody reads and prints it. */
export function GuideView({ view, editions, open = [], consulted = false }: GuideViewProps) {
  const language = useLanguage()
  const words = useWords(guideWords)
  const { guide } = view
  const home = { label: words.home, href: urlTo(language, 'home') }
  return (
    <Page
      title={localText(language, guide.title)}
      lead={guide.text ? localText(language, guide.text) : words.lead}
      breadcrumbs={[home]}
    >
      {guide.illustrative && (
        <Notice title={words.illustrativeTitle}>
          <p>{words.illustrative}</p>
        </Notice>
      )}
      <Facts view={view} />
      <ConsultationNotice open={open} />
      <Contents guide={guide} />
      <ClassRules guide={guide} />
      {guide.pillars.map((pillar) => (
        <PillarSection key={pillar.code} guide={guide} pillar={pillar} />
      ))}
      <InstrumentsTable guide={guide} />
      <ScalesList guide={guide} />
      <Origin view={view} />
      {consulted && <PastConsultation view={view} />}
      <Editions view={view} editions={editions} />
    </Page>
  )
}

function Facts({ view }: { readonly view: View }) {
  const language = useLanguage()
  const words = useWords(guideWords)
  const published = view.publishedAt ? formatDate(language, view.publishedAt) : words.draft
  return (
    <SummaryList
      rows={[
        { label: words.edition, value: <bdi>{view.edition}</bdi> },
        { label: words.published, value: published },
      ]}
    />
  )
}

/** What it rests on, and the number by which anybody tells that the text is this one. */
function Origin({ view }: { readonly view: View }) {
  const language = useLanguage()
  const words = useWords(guideWords)
  const { source } = view.guide
  return (
    <section>
      <Heading level={2} id="origin">
        {words.origin}
      </Heading>
      <SummaryList
        rows={[
          ...(source ? [{ label: words.source, value: <p dir="auto">{source}</p> }] : []),
          { label: words.digest, value: <bdi className="font-mono text-sm break-all">{view.sha256}</bdi> },
        ]}
      />
      <p className="no-print mt-3">
        <a
          href={urlTo(language, 'guideReport', { code: view.code, edition: view.edition })}
          className="inline-block py-2"
        >
          {words.printed}
        </a>
      </p>
    </section>
  )
}

function PastConsultation({ view: { code, edition } }: { readonly view: View }) {
  const language = useLanguage()
  const words = useWords(consultationWords)
  return (
    <p className="no-print">
      <a href={urlTo(language, 'consultation', { code, edition })} className="inline-block py-2">
        {words.pastLink}
      </a>
    </p>
  )
}

function Editions({ view, editions }: Pick<GuideViewProps, 'view' | 'editions'>) {
  const language = useLanguage()
  const words = useWords(guideWords)
  const others = editions.filter(({ sha256 }) => sha256 !== view.sha256)
  if (others.length === 0) return null
  return (
    <section>
      <Heading level={2} id="editions">
        {words.otherEditions}
      </Heading>
      <ul>
        {others.map(({ code, edition, title, publishedAt }) => (
          <li key={`${code}/${edition}`}>
            <a href={urlTo(language, 'guideEdition', { code, edition })} className="inline-block py-2">
              {localText(language, title)}
            </a>
            {publishedAt && <span className="text-quiet"> ({formatDate(language, publishedAt)})</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
