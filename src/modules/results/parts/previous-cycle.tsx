import { formatShare } from '#platform/format-share.ts'
import { plural } from '#platform/i18n.ts'
import type { CriterionChange } from '#scoring/compare-results.ts'
import { Details } from '#ui/details.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { localText } from '../../standards/local-text.ts'
import { type GuideNames, titleOr } from '../../standards/names-of.ts'
import { changeWords } from '../format-change.ts'
import type { CentreInCycle, PreviousResult } from '../gather-centre.server.ts'
import { resultWords } from '../page-words.ts'
import { ClassName } from './class-name.tsx'
import { CoreShare } from './core-share.tsx'

type Props = Pick<CentreInCycle, 'guide' | 'centre' | 'previous'> & { readonly names: GuideNames }

/** This result beside the one before it, on the criteria that mean the same in both. */
export function PreviousCycle({ previous, ...rest }: Props) {
  const words = useWords(resultWords)
  return (
    <section>
      <Heading level={2} id="previous">
        {words.comparison}
      </Heading>
      {previous ? <Comparison previous={previous} {...rest} /> : <p>{words.noPrevious}</p>}
    </section>
  )
}

type ComparisonProps = Omit<Props, 'previous'> & { readonly previous: PreviousResult }

function Comparison({ guide, centre, previous, names }: ComparisonProps) {
  const language = useLanguage()
  const words = useWords(resultWords)
  const { comparison, cycle } = previous
  const [own] = comparison.centres
  const changes = own?.criteria ?? []
  const share = (value: number) => formatShare(language, value)
  const change = (before: number | null, now: number | null) =>
    before === null || now === null
      ? words.none
      : changeWords(language, Math.round((now - before) * 1e6) / 1e6)
  const rows = [
    {
      key: 'class',
      title: words.class,
      before: <ClassName guide={guide} category={previous.centre.category} />,
      now: <ClassName guide={guide} category={centre.category} />,
      change: words.none,
    },
    {
      key: 'core',
      title: words.core,
      before: <CoreShare guide={guide} line={previous.centre} />,
      now: <CoreShare guide={guide} line={centre} />,
      change: change(previous.centre.coreFulfilment, centre.coreFulfilment),
    },
    ...(own?.matched
      ? [
          {
            key: 'matched',
            title: words.matched(plural(language, own.matched.count, words.criteria)),
            before: share(own.matched.before),
            now: share(own.matched.after),
            change: changeWords(language, own.matched.change),
          },
        ]
      : []),
  ]
  return (
    <>
      <p className="mb-4 max-w-[42rem]">{words.comparisonLead(cycle.title[language])}</p>
      <Table
        caption={words.comparison}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'title', header: words.criterion, cell: ({ title }) => title },
          { key: 'before', header: words.before, cell: ({ before }) => before },
          { key: 'now', header: words.now, cell: ({ now }) => now },
          { key: 'change', header: words.difference, cell: (row) => row.change },
        ]}
      />
      <div className="grid gap-x-10 lg:grid-cols-2">
        <Turned title={words.nowFulfilled} changes={changes.filter(isGained)} names={names} />
        <Turned title={words.noLongerFulfilled} changes={changes.filter(isLost)} names={names} />
      </div>
      <Details summary={`${words.allChanges} (${plural(language, changes.length, words.criteria)})`}>
        <Table
          caption={words.allChanges}
          captionHidden
          cards={false}
          rows={changes}
          rowKey={({ code }) => code}
          columns={[
            {
              key: 'criterion',
              header: words.criterion,
              cell: ({ code }) => localText(language, titleOr(names.criterion(code)?.title, code)),
            },
            { key: 'before', header: words.before, numeric: true, cell: ({ before }) => share(before) },
            { key: 'now', header: words.now, numeric: true, cell: ({ after }) => share(after) },
            { key: 'change', header: words.difference, cell: (row) => changeWords(language, row.change) },
          ]}
        />
      </Details>
      <NotCompared previous={previous} names={names} />
    </>
  )
}

const isGained = ({ fulfilment }: CriterionChange) => fulfilment?.before === false && fulfilment.after
const isLost = ({ fulfilment }: CriterionChange) => fulfilment?.before === true && !fulfilment.after

interface TurnedProps {
  readonly title: string
  readonly changes: readonly CriterionChange[]
  readonly names: GuideNames
}

function Turned({ title, changes, names }: TurnedProps) {
  const language = useLanguage()
  const words = useWords(resultWords)
  return (
    <div>
      <Heading level={3}>{title}</Heading>
      {changes.length === 0 ? (
        <p>{words.noneOfThem}</p>
      ) : (
        <ul className="list-disc ps-5">
          {changes.map(({ code }) => (
            <li key={code}>
              <a href={`#${code}`} className="inline-block py-1">
                {localText(language, titleOr(names.criterion(code)?.title, code))}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function NotCompared({ previous, names }: Pick<ComparisonProps, 'previous' | 'names'>) {
  const language = useLanguage()
  const words = useWords(resultWords)
  const { notComparable } = previous.comparison
  if (notComparable.length === 0) return null
  return (
    <Details summary={words.notComparable(plural(language, notComparable.length, words.criteria))}>
      <ul className="list-disc ps-5">
        {notComparable.map(({ code, why }) => (
          <li key={code}>
            {localText(language, titleOr(names.criterion(code)?.title, code))}: {words.whyNot[why]}
          </li>
        ))}
      </ul>
    </Details>
  )
}
