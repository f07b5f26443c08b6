import { formatNumber, plural } from '#platform/i18n.ts'
import type { DecidingCondition } from '#scoring/compare-trial.ts'
import type { Guide, Operator } from '#scoring/guide.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Select } from '#ui/select.tsx'
import { Table } from '#ui/table.tsx'
import { urlTo } from '#urls.ts'
import { figureTitle, formatFigure, formatNeeded, formatThreshold } from '../../standards/condition-words.ts'
import { localText } from '../../standards/local-text.ts'
import { distanceWords } from '../format-change.ts'
import { resultWords } from '../page-words.ts'
import type { NamedMover, WhatIfOutcome } from '../what-if-outcome.ts'
import { whatIfWords } from '../what-if-words.ts'
import { ClassName } from './class-name.tsx'
import type { WhatIfControls } from './what-if-controls.ts'

interface WhatIfMoversProps {
  readonly cycle: number
  readonly controls: WhatIfControls
  readonly outcome: WhatIfOutcome
}

/** The centres that change class, each with what it was, would be, and the condition that decided it. */
export function WhatIfMovers({ cycle, controls, outcome }: WhatIfMoversProps) {
  const language = useLanguage()
  const words = useWords(whatIfWords)
  const tried = controls.trial.guide
  const { movers, found } = outcome
  return (
    <>
      <Heading level={3} id="movers">
        {words.movers}
      </Heading>
      <Ways controls={controls} outcome={outcome} />
      {movers.length < found && (
        <p className="mb-3">
          {words.firstOf(formatNumber(language, movers.length), plural(language, found, words.centres))}
        </p>
      )}
      <Table
        caption={words.movers}
        captionHidden
        rows={movers}
        rowKey={({ centre }) => centre}
        columns={[
          {
            key: 'centre',
            header: words.centre,
            cell: ({ centre, name }) => (
              <a href={urlTo(language, 'analysisCentre', { cycle: String(cycle), centre })}>
                {name[language]}
              </a>
            ),
          },
          {
            key: 'was',
            header: words.wasClass,
            cell: ({ before }) => (
              <span className="whitespace-nowrap">
                <ClassName guide={tried} category={before} />
              </span>
            ),
          },
          {
            key: 'now',
            header: words.wouldBe,
            cell: ({ after, direction }) => (
              <span className="inline-flex flex-wrap items-center gap-2 whitespace-nowrap">
                <ClassName guide={tried} category={after} />
                {direction === 'up' ? `↑ ${words.rises}` : direction === 'down' ? `↓ ${words.falls}` : ''}
              </span>
            ),
          },
          {
            key: 'why',
            header: words.why,
            cell: (mover) => <Why guide={controls.guide} tried={tried} mover={mover} />,
          },
          {
            key: 'distance',
            header: words.distance,
            cell: ({ decided }) => (
              <ul>
                {decided.map(({ index, after }) => (
                  <li key={index}>{distanceWords(tried, after, language)}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </>
  )
}

/** Narrows the movers to one way from class to class. */
function Ways({ controls, outcome }: Omit<WhatIfMoversProps, 'cycle'>) {
  const language = useLanguage()
  const words = useWords(whatIfWords)
  const { noClass } = useWords(resultWords)
  const { trial, view, change } = controls
  if (outcome.moves.length < 2) return null
  const named = (code: string | null) => {
    const found = trial.guide.categories.find((category) => category.code === code)
    return found ? localText(language, found.title) : noClass
  }
  const options = outcome.moves.map(({ move, before, after, count }) => ({
    value: move,
    label: words.way(named(before), named(after), formatNumber(language, count)),
  }))
  const asked = outcome.moves.some(({ move }) => move === view.move) ? view.move : null
  return (
    <div
      onChange={({ target }) =>
        change({ ...view, move: (target as unknown as HTMLSelectElement).value || null })
      }
    >
      <Select
        key={asked}
        name="move"
        label={words.show}
        value={asked ?? ''}
        options={[{ value: '', label: words.showAll(formatNumber(language, outcome.moved)) }, ...options]}
      />
    </div>
  )
}

interface WhyProps {
  readonly guide: Guide
  readonly tried: Guide
  readonly mover: NamedMover
}

function Why({ guide, tried, mover: { decided } }: WhyProps) {
  const words = useWords(whatIfWords)
  if (decided.length === 0) return words.noCondition
  return (
    <ul className="grid gap-1">
      {decided.map((one) => (
        <li key={one.index}>
          <Decided guide={guide} tried={tried} condition={one} />
        </li>
      ))}
    </ul>
  )
}

interface DecidedProps {
  readonly guide: Guide
  readonly tried: Guide
  readonly condition: DecidingCondition
}

/** The condition as a sentence, its line before when it moved, and the centre's number before and in the trial. */
function Decided({ guide, tried, condition: { before, after } }: DecidedProps) {
  const language = useLanguage()
  const words = useWords(whatIfWords)
  const needed = (of: Guide, { figure, op, threshold }: typeof after) =>
    threshold === null
      ? words.noNumber
      : formatNeeded(op as Operator, formatThreshold(of, figure, threshold, language), language)
  const found = (of: Guide, { figure, actual }: typeof after) =>
    actual === null ? words.noNumber : formatFigure(of, figure, actual, language)
  const lineMoved = before.threshold !== after.threshold
  return (
    <>
      {words.turned(figureTitle(tried, after.figure, language), needed(tried, after))}
      {lineMoved && ` (${words.neededWas(needed(guide, before))})`}
      <span className="block text-sm text-quiet">
        {before.actual === after.actual
          ? words.foundSame(found(tried, after))
          : words.foundMoved(found(guide, before), found(tried, after))}
      </span>
    </>
  )
}
