import { formatDate } from '#platform/i18n.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { censusWords } from '../census-words.ts'
import type { CensusSheet } from '../read-census-link.server.ts'
import { AnswerTag } from './answer-tag.tsx'

/** After sending: that it arrived, what happens next and when, and what was sent. */
export function SentAnswers({ sheet }: { readonly sheet: CensusSheet }) {
  const language = useLanguage()
  const words = useWords(censusWords)
  const day = (date: Date | string) => formatDate(language, date)
  const rows = [
    ...sheet.centres.flatMap(({ record, line }) =>
      line ? [{ label: `${record.name[language]} (${record.code})`, value: <AnswerTag line={line} /> }] : [],
    ),
    ...sheet.added.map((line) => ({
      label: line.said?.name[language] ?? '',
      value: <AnswerTag line={line} />,
    })),
  ]
  return (
    <Page
      title={words.sentTitle}
      caption={
        <bdi>
          {sheet.entity.name[language]} · {sheet.title[language]}
        </bdi>
      }
      lead={words.sentLead(day(sheet.submittedAt ?? sheet.answerBy))}
    >
      <Heading level={2}>{words.nextTitle}</Heading>
      <ol className="mb-8 list-decimal ps-6 rtl:[list-style-type:arabic-indic]">
        {words.next.map((step) => (
          <li key={step} className="mb-2">
            {step}
          </li>
        ))}
        <li>{words.nextDay(day(sheet.answerBy))}</li>
      </ol>
      <Heading level={2}>{words.sentSummary}</Heading>
      <SummaryList rows={rows} />
    </Page>
  )
}
