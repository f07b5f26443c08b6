import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { parseGuide } from '#modules/standards/guide.ts'
import type { Centre } from '#scoring/centre.ts'
import type { Guide } from '#scoring/guide.ts'
import type { Observation } from '#scoring/observation.ts'

export const guidesFolder = new URL('../../../guides/', import.meta.url)

export type Row = Readonly<Record<string, string>>

/** A guide with centres, observations and what the published rule gives for them. */
export interface Case {
  readonly guide: Guide
  readonly centres: readonly Centre[]
  readonly observations: readonly Observation[]
  readonly expected: readonly Row[]
}

/** Names of the folders under guides/cases; each is also the name of its guide. */
export const caseNames = (): string[] =>
  readdirSync(new URL('cases/', guidesFolder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()

/** Names of all guide documents, without their ending. */
export const guideNames = (): string[] =>
  readdirSync(guidesFolder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort()

export const readGuideDocument = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}.json`, guidesFolder), 'utf8'))

export const readCase = (name: string): Case => ({
  guide: parseGuide(readGuideDocument(name)),
  centres: readRows(name, 'centres').map(toCentre),
  observations: readRows(name, 'observations').map(toObservation),
  expected: readRows(name, 'expected'),
})

const readRows = (name: string, file: string): Row[] =>
  parse<Row>(readFileSync(new URL(`cases/${name}/${file}.csv`, guidesFolder)), { columns: true })

const toCentre = ({ code, name_ar, name_en, entity, channel, ...attributes }: Row): Centre => ({
  code: code ?? '',
  name: { ar: name_ar ?? '', en: name_en ?? '' },
  entity: entity ?? '',
  channel: channel ?? '',
  attributes: attributes as Record<string, string>,
})

const toObservation = (row: Row, index: number): Observation => ({
  id: String(index + 2),
  centre: row.centre ?? '',
  measure: row.measure ?? '',
  value: toValue(row.value),
  notApplicable: row.not_applicable || null,
  n: Number(row.n || 1),
  variance: row.variance ? Number(row.variance) : null,
  source: row.source || null,
  observedAt: row.observed_at ? new Date(row.observed_at).toISOString() : null,
})

const toValue = (text: string | undefined): number | string | null => {
  if (!text) return null
  return Number.isNaN(Number(text)) ? text : Number(text)
}
