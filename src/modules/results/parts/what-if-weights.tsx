import { formatShare } from '#platform/format-share.ts'
import { plural } from '#platform/i18n.ts'
import { trialKeys } from '#scoring/apply-trial.ts'
import type { Criterion, Pillar } from '#scoring/guide.ts'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { localText } from '../../standards/local-text.ts'
import { type GuideShares, shareOfTotal } from '../../standards/share-of-total.ts'
import { whatIfWords } from '../what-if-words.ts'
import type { WhatIfControls } from './what-if-controls.ts'
import { ViewLink, WhatIfField } from './what-if-field.tsx'

/** The weights of the pillars with what each really carries, and the criteria of one of them. */
export function WhatIfWeights({ controls }: { readonly controls: WhatIfControls }) {
  const words = useWords(whatIfWords)
  const { guide, trial, view } = controls
  const was = shareOfTotal(guide).whole
  const now = shareOfTotal(trial.guide).whole
  const open = guide.pillars.find(({ code }) => code === view.open)
  return (
    <>
      <Heading level={3}>{words.pillars}</Heading>
      <p className="mb-3 max-w-[42rem] text-quiet">{words.pillarsHint}</p>
      <Pillars controls={controls} was={was} now={now} />
      {open && <Criteria controls={controls} pillar={open} was={was} now={now} />}
    </>
  )
}

interface SharesProps {
  readonly controls: WhatIfControls
  readonly was: GuideShares
  readonly now: GuideShares
}

function Pillars({ controls, was, now }: SharesProps) {
  const language = useLanguage()
  const words = useWords(whatIfWords)
  const { guide, view, trial, hrefOf } = controls
  const name = (pillar: Pillar) => localText(language, pillar.title)
  const inside = ({ criteria }: Pillar) =>
    criteria
      .flatMap((one) => [trialKeys.criterionWeight(one), trialKeys.fulfilledAt(one), trialKeys.core(one)])
      .filter((key) => trial.values.has(key) || trial.problems[key] !== undefined).length
  const columns: readonly [Column<Pillar>, ...Column<Pillar>[]] = [
    { key: 'pillar', header: words.pillar, cell: name },
    {
      key: 'weight',
      header: words.weight,
      cell: (pillar) => (
        <WhatIfField
          controls={controls}
          name={trialKeys.pillarWeight(pillar)}
          label={words.weightOf(name(pillar))}
        />
      ),
    },
    {
      key: 'share',
      header: words.share,
      numeric: true,
      cell: ({ code }) => <Share was={was.pillars.get(code) ?? 0} now={now.pillars.get(code) ?? 0} />,
    },
    {
      key: 'criteria',
      header: words.criteriaHeader,
      cell: (pillar) => {
        const open = view.open === pillar.code ? null : pillar.code
        return (
          <>
            <ViewLink
              controls={controls}
              to={{ open }}
              href={`${hrefOf({ open })}${open === null ? '' : '#criteria'}`}
              of={name(pillar)}
            >
              {open === null ? words.closeCriteria : words.openCriteria}
            </ViewLink>
            <span className="block text-sm text-quiet">
              {inside(pillar) > 0 && plural(language, inside(pillar), words.changedInside)}
            </span>
          </>
        )
      },
    },
  ]
  return (
    <Table
      caption={words.pillars}
      captionHidden
      rows={guide.pillars}
      rowKey={({ code }) => code}
      columns={columns}
    />
  )
}

function Criteria({ controls, pillar, was, now }: SharesProps & { readonly pillar: Pillar }) {
  const language = useLanguage()
  const words = useWords(whatIfWords)
  const name = (criterion: Criterion) => localText(language, criterion.title)
  const title = words.criteriaOf(localText(language, pillar.title))
  return (
    <>
      <Heading level={3} id="criteria">
        {title}
      </Heading>
      <Table
        caption={title}
        captionHidden
        rows={pillar.criteria}
        rowKey={({ code }) => code}
        columns={[
          { key: 'criterion', header: words.criterion, cell: name },
          {
            key: 'weight',
            header: words.weight,
            cell: (one) => (
              <WhatIfField
                controls={controls}
                name={trialKeys.criterionWeight(one)}
                label={words.weightOf(name(one))}
              />
            ),
          },
          {
            key: 'share',
            header: words.share,
            numeric: true,
            cell: ({ code }) => <Share was={was.criteria.get(code) ?? 0} now={now.criteria.get(code) ?? 0} />,
          },
          {
            key: 'core',
            header: words.core,
            cell: (one) => (
              <WhatIfField controls={controls} name={trialKeys.core(one)} label={words.coreOf(name(one))} />
            ),
          },
          {
            key: 'line',
            header: words.fulfilledAt,
            cell: (one) => (
              <WhatIfField
                controls={controls}
                name={trialKeys.fulfilledAt(one)}
                label={words.fulfilledAtOf(name(one))}
              />
            ),
          },
        ]}
      />
    </>
  )
}

/** The share of the whole result, and what it was when it differs. */
function Share({ was, now }: { readonly was: number; readonly now: number }) {
  const language = useLanguage()
  const words = useWords(whatIfWords)
  const text = (share: number) => formatShare(language, share, { decimals: 2 })
  return (
    <>
      {text(now)}
      {text(was) !== text(now) && (
        <span className="block text-sm text-quiet">{words.shareWas(text(was))}</span>
      )}
    </>
  )
}
