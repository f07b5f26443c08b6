import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import { hoursWords } from '../../centres/hours-words.ts'
import { OpeningHoursList } from '../../centres/opening-hours-list.tsx'
import type { NamedCode } from '../../centres/registry-record.ts'
import { registryWords } from '../../centres/registry-words.ts'
import { sameValue } from '../../centres/same-value.ts'
import { saidOf } from '../census.ts'
import { censusWords } from '../census-words.ts'
import type { CensusLine } from '../read-census-lines.server.ts'
import type { AskedCentre, CensusSheet } from '../read-census-link.server.ts'
import { AnswerTag } from './answer-tag.tsx'

interface AskedTableProps {
  readonly token: string
  readonly sheet: CensusSheet
  /** Those that are shown. */
  readonly centres: readonly AskedCentre[]
  readonly governorates: readonly NamedCode[]
  /** A new id for each form on the page. */
  readonly posts: Readonly<Record<string, string>>
}

/** The centres of an entity, each with what the registry says, the answer, and the two ways to answer. */
export function AskedTable({ token, sheet, centres, governorates, posts }: AskedTableProps) {
  const language = useLanguage()
  const words = useWords(censusWords)
  const registry = useWords(registryWords)
  const ofHours = useWords(hoursWords)
  const place = ({ record }: AskedCentre) =>
    [
      registry.channels[record.channel] ?? record.channel,
      governorates.find(({ code }) => code === record.governorate)?.name[language],
      record.locality?.[language],
      record.openingHours === null ? record.hours?.[language] : undefined,
    ].filter((text) => text !== undefined)
  return (
    <Table
      caption={words.yourCentres}
      captionHidden
      rows={centres}
      rowKey={({ record }) => record.code}
      columns={[
        {
          key: 'centre',
          header: words.centre,
          cell: ({ record }) => (
            <>
              <bdi id={`centre-${record.code}`}>{record.name[language]}</bdi>{' '}
              <span className="block font-normal text-quiet">
                <bdi>{record.code}</bdi>
              </span>
            </>
          ),
        },
        {
          key: 'known',
          header: words.registrySays,
          cell: (asked) => (
            <>
              <bdi>{place(asked).join(language === 'ar' ? '، ' : ', ')}</bdi>
              <div className="mt-2 text-quiet">
                {asked.record.openingHours === null ? (
                  ofHours.unknown
                ) : (
                  <OpeningHoursList hours={asked.record.openingHours} />
                )}
              </div>
            </>
          ),
        },
        {
          key: 'answer',
          header: words.yourAnswer,
          cell: ({ record, line }) => (
            <>
              <AnswerTag line={line} />
              {line?.decision === null && hasMoved(line, record) && (
                <p className="mt-1 text-quiet">{words.movedMeanwhile}</p>
              )}
              {line?.reason && (
                <p className="mt-1 text-quiet">
                  {words.reason}: <bdi>{line.reason}</bdi>
                </p>
              )}
            </>
          ),
        },
        {
          key: 'act',
          header: words.act,
          cell: (asked) => (
            <Acts
              {...{ asked, token, posts }}
              isGone={asked.record.state !== 'open' || asked.record.entity !== sheet.entity.code}
              revision={sheet.revision}
            />
          ),
        },
      ]}
    />
  )
}

/** Whether the registry says something else than it said when the answer was given. */
const hasMoved = ({ shown }: CensusLine, record: AskedCentre['record']): boolean =>
  shown !== null && !sameValue(saidOf(record), shown)

interface ActsProps {
  readonly asked: AskedCentre
  /** Closed, or no longer of the entity: there is nothing to answer. */
  readonly isGone: boolean
  readonly token: string
  readonly revision: number
  readonly posts: Readonly<Record<string, string>>
}

function Acts({ asked: { record, line }, isGone, token, revision, posts }: ActsProps) {
  const language = useLanguage()
  const words = useWords(censusWords)
  if (line?.decision === 'accepted' || line?.decision === 'refused') return <>–</>
  if (isGone) return <span className="text-quiet">{words.goneMeanwhile}</span>
  const name = record.name[language]
  const href = urlTo(language, 'censusLine', { token, kind: 'centres', line: record.code })
  const answered = line !== null
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {!answered && (
        <Form>
          <input type="hidden" name="id" value={posts[record.code] ?? ''} />
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="centre" value={record.code} />
          <Button name="intent" value="confirm" aria-label={words.confirmOf(name)} look="second">
            {words.confirm}
          </Button>
        </Form>
      )}
      <a
        href={href}
        aria-label={answered ? words.changeOf(name) : words.correctOf(name)}
        className="inline-flex min-h-11 items-center"
      >
        {answered ? words.change : words.correct}
      </a>
    </div>
  )
}
