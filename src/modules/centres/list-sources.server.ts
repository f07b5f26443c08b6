import type { Database } from '#platform/database.ts'
import type { Text } from '#scoring/guide.ts'

/** One figure as one source published it. */
export interface SourcedValue {
  readonly value: Text
  readonly note: Text | null
  readonly source: string
  readonly status: 'official' | 'reported' | 'doubtful'
}

/** A figure of one subject, with everything that sources say about it side by side. */
export interface SourcedFigure {
  readonly kind: 'cycle' | 'entity' | 'centre'
  readonly subject: string
  readonly cycle: number | null
  readonly figure: string
  readonly title: Text
  readonly values: readonly SourcedValue[]
  /** True when sources give different values. */
  readonly disputed: boolean
}

const trust = { official: 0, reported: 1, doubtful: 2 } as const

/** All sourced figures, or those of one subject: cycles first, in the order in which figures are told. */
export async function listSources(
  database: Database,
  only: { readonly kind: 'entity' | 'centre'; readonly subject: string } | null = null,
): Promise<SourcedFigure[]> {
  const rows = await database
    .selectFrom('sourced_fact as f')
    .innerJoin('sourced_figure as t', 't.code', 'f.figure')
    .select(['f.subject_kind', 'f.subject', 'f.figure', 'f.cycle', 'f.value_ar', 'f.value_en', 'f.note_ar'])
    .select(['f.note_en', 'f.source', 'f.status', 't.title_ar', 't.title_en'])
    .$if(only !== null, (query) =>
      query.where('f.subject_kind', '=', only?.kind ?? '').where('f.subject', '=', only?.subject ?? ''),
    )
    .orderBy('f.subject_kind')
    .orderBy('f.cycle')
    .orderBy('f.subject')
    .orderBy('t.position')
    .orderBy('f.id')
    .execute()
  const figures = new Map<string, SourcedFigure & { readonly values: SourcedValue[] }>()
  for (const row of rows) {
    const key = JSON.stringify([row.subject_kind, row.subject, row.cycle, row.figure])
    const figure = figures.get(key) ?? {
      kind: row.subject_kind as SourcedFigure['kind'],
      subject: row.subject,
      cycle: row.cycle,
      figure: row.figure,
      title: { ar: row.title_ar, en: row.title_en },
      values: [],
      disputed: false,
    }
    figures.set(key, figure)
    figure.values.push({
      value: { ar: row.value_ar, en: row.value_en },
      note: row.note_ar === null || row.note_en === null ? null : { ar: row.note_ar, en: row.note_en },
      source: row.source,
      status: row.status as SourcedValue['status'],
    })
  }
  return [...figures.values()].map((figure) => ({
    ...figure,
    values: figure.values.toSorted((a, b) => trust[a.status] - trust[b.status]),
    disputed: new Set(figure.values.map(({ value }) => value.en)).size > 1,
  }))
}
