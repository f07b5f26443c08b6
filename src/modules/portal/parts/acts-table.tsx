import { formatDate, plural } from '#platform/i18n.ts'
import type { Text } from '#scoring/guide.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ActCode, NextAct } from '../next-acts.ts'
import { workWords } from '../work-words.ts'

/** An act, and the address where it is done, where the reader may open that. */
export interface ActLine extends NextAct {
  readonly key: string
  /** The name of its cycle. */
  readonly cycle: Text
  readonly href: string | null
}

const counted: Readonly<
  Partial<Record<ActCode, 'filesForms' | 'entitiesForms' | 'visitsForms' | 'workshopsForms' | 'peopleForms'>>
> = {
  'decide-imports': 'filesForms',
  'mend-imports': 'filesForms',
  'send-census': 'entitiesForms',
  'chase-census': 'entitiesForms',
  'decide-census': 'entitiesForms',
  'late-visits': 'visitsForms',
  'mend-visits': 'visitsForms',
  'mend-workshops': 'workshopsForms',
  'chase-declarations': 'peopleForms',
}

/** What must be done next, by whom and until when; and in which cycle, where it is more than one. */
export function ActsTable({
  caption,
  acts,
}: {
  readonly caption: string
  readonly acts: readonly ActLine[]
}) {
  const language = useLanguage()
  const words = useWords(workWords)
  const several = new Set(acts.map(({ cycle }) => cycle.ar)).size > 1
  const say = ({ code, count }: ActLine) => {
    return words.acts[code](plural(language, count ?? 0, words[counted[code] ?? 'centresForms']))
  }
  return (
    <Table
      caption={caption}
      captionHidden
      rows={acts}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'act',
          header: words.act,
          cell: (act) => (act.href === null ? say(act) : <a href={act.href}>{say(act)}</a>),
        },
        ...(several
          ? [{ key: 'cycle', header: words.ofCycle, cell: ({ cycle }: ActLine) => cycle[language] }]
          : []),
        {
          key: 'who',
          header: words.who,
          cell: ({ who }) => who.flatMap((role) => words.roles[role] ?? []).join(words.comma),
        },
        {
          key: 'until',
          header: words.until,
          cell: ({ until, late }) => (
            <>
              {until === null ? words.noDay : formatDate(language, until)}{' '}
              {late && <Tag tone="danger">{words.lateTag}</Tag>}
            </>
          ),
        },
      ]}
    />
  )
}
