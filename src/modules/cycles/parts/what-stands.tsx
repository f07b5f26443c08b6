import { isDay } from '#platform/day.ts'
import { formatDate } from '#platform/i18n.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Table } from '#ui/table.tsx'
import { phaseField } from '../check-phases.ts'
import type { Typed } from '../cycle-form.ts'
import { phaseCodes } from '../phase.ts'
import { phaseNames } from '../phase-words.ts'
import { cycleWords } from '../words.ts'

interface WhatStandsProps {
  readonly stands: Typed
  readonly typed: Typed
}

/** Where two people changed one cycle: what the first saved beside what the second wrote, where they differ. */
export function WhatStands({ stands, typed }: WhatStandsProps) {
  const language = useLanguage()
  const words = useWords(cycleWords)
  const fields = [
    { name: 'title_ar', label: words.titleAr },
    { name: 'title_en', label: words.titleEn },
    { name: 'starts_on', label: words.startsOn },
    { name: 'ends_on', label: words.endsOn },
    ...phaseCodes.flatMap((code) => [
      { name: phaseField(code, 'starts'), label: `${phaseNames[code][language]}: ${words.firstDay}` },
      { name: phaseField(code, 'ends'), label: `${phaseNames[code][language]}: ${words.lastDay}` },
    ]),
  ]
  const different = fields.filter(({ name }) => (stands[name] ?? '') !== (typed[name] ?? '').trim())
  const show = (text = '') => {
    if (text === '') return words.nothing
    return isDay(text) ? formatDate(language, text) : <bdi>{text}</bdi>
  }
  return (
    <Notice tone="danger" title={words.whatStands}>
      {different.length === 0 ? (
        <p>{words.sameAsYours}</p>
      ) : (
        <>
          <p className="mb-2">{words.whatStandsText}</p>
          <Table
            caption={words.whatStands}
            captionHidden
            rows={different}
            rowKey={({ name }) => name}
            columns={[
              { key: 'field', header: words.field, cell: ({ label }) => label },
              { key: 'stands', header: words.stands, cell: ({ name }) => show(stands[name]) },
              { key: 'wrote', header: words.youWrote, cell: ({ name }) => show(typed[name]) },
            ]}
          />
        </>
      )}
    </Notice>
  )
}
