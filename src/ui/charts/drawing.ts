import type { Language } from '#platform/language.ts'

/** One column of the table beside a chart. */
export interface ChartColumn {
  readonly header: string
  /** Figures stand one under the other. */
  readonly numeric: boolean
}

/** The same facts as the picture, in words and figures. The first cell of a row names the row. */
export interface ChartTable {
  readonly caption: string
  readonly columns: readonly ChartColumn[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * A finished chart: plain data, ready to be printed by `<Chart>`, kept, or sent. The picture is drawn twice, because
 * letters that are scaled down to a phone cannot be read; the style sheet shows one of the two.
 */
export interface Drawing {
  readonly id: string
  /** The finding in one sentence. */
  readonly title: string
  /** What is drawn, and how to read it. */
  readonly description: string
  /** For places at least 600 px wide. Null when there is nothing to draw. */
  readonly svg: string | null
  /** For narrower places. Null when there is nothing to draw. */
  readonly narrow: string | null
  readonly table: ChartTable
}

/** What every chart is told. */
export interface ChartOptions {
  /** Unique in the page: letters, digits and hyphens. */
  readonly id: string
  readonly language: Language
  readonly title: string
  readonly description: string
  /** Writes a value in the digits of the language: beside its mark and in the table. */
  readonly format: (value: number) => string
  /** Writes a value on the axis; left out, as `format`. */
  readonly formatTick?: (value: number) => string
  /** Writes a count of things; left out, as `format`. */
  readonly formatCount?: (count: number) => string
}

/** A line across a chart that divides it: a limit, a target. */
export interface Threshold {
  readonly value: number
  readonly label: string
  /** The side that the label names: it is written there if it fits. Left out, where there is more room. */
  readonly side?: 'above' | 'below'
}

/** Which rows of a long list to draw. `number` counts from 1. */
export interface ChartPage {
  readonly number: number
  readonly size: number
}
