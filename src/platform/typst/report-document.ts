import type { Language } from '../language.ts'

/**
 * A printed report as plain data: every text is ready to be read, in the language of the report. The page template only
 * lays it out and never reads a text as markup, so nothing a person typed can change the page.
 */
export interface ReportDocument {
  readonly language: Language
  readonly title: string
  /** Lines under the title: what it is about, by whom, when. */
  readonly subtitle: readonly string[]
  /** Stands in the metadata of the file. */
  readonly author: string
  /** The day the content dates from, as in 2026-05-10; the file's creation date, so that equal content gives equal bytes. */
  readonly date: string
  /** Repeated at the top of each page: at its start and at its end. */
  readonly header: { readonly start: string; readonly end: string }
  /** Warnings that no page may go without, such as "all of this is invented". */
  readonly notices: readonly string[]
  readonly footer: {
    readonly note: string
    /** Words around the numbers in "page 2 of 5". */
    readonly page: string
    readonly of: string
  }
  /** Where the report can be checked, with the address as a QR code beside the title. */
  readonly seal: {
    readonly address: string
    /** What the code is, for readers who do not see it. */
    readonly alt: string
    readonly caption: string
  } | null
  readonly blocks: readonly Block[]
}

/** A colour with a meaning. Always beside a word that says the same. */
export type Tone = 'good' | 'poor' | 'notice' | 'quiet' | 'brand' | 'gold' | 'silver' | 'platinum' | 'plain'

export type Block =
  | HeadingBlock
  | TextBlock
  | NoticeBlock
  | TilesBlock
  | FactsBlock
  | TableBlock
  | BarsBlock
  | ListBlock
  | ContentsBlock
  | BreakBlock

export interface HeadingBlock {
  readonly kind: 'heading'
  /** The title is level 1. */
  readonly level: 2 | 3
  readonly text: string
}

export interface TextBlock {
  readonly kind: 'text'
  readonly text: string
  readonly tone?: Tone
}

export interface NoticeBlock {
  readonly kind: 'notice'
  readonly title: string
  readonly text: string
}

/** The few numbers that sum a report up, side by side. */
export interface TilesBlock {
  readonly kind: 'tiles'
  readonly items: readonly {
    readonly label: string
    readonly value: string
    readonly notes?: readonly string[]
    readonly tone?: Tone
  }[]
}

/** Names with their values, one below the other. */
export interface FactsBlock {
  readonly kind: 'facts'
  readonly items: readonly { readonly label: string; readonly value: string }[]
}

export interface Column {
  readonly head: string
  /** Parts of the width; `fit` takes what its words need. */
  readonly width: number | 'fit'
  /** Numbers stand at the end, so that their digits align. Default `start`. */
  readonly align?: 'start' | 'center' | 'end'
}

export type Cell =
  | string
  | {
      readonly text: string
      readonly tone?: Tone
      readonly strong?: boolean
      /** Explains the text, on lines of its own below it. */
      readonly note?: string
    }

/** A row of cells, one for each column, or a line that names the rows after it. */
export type Row = { readonly cells: readonly Cell[] } | { readonly group: string; readonly note?: string }

export interface TableBlock {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

/** A bar chart that is its own table: label, bar and the number in words, from the reader's start. */
export interface BarsBlock {
  readonly kind: 'bars'
  readonly head: {
    readonly label: string
    readonly bar: string
    readonly value: string
    readonly extra?: readonly string[]
  }
  /** Thin lines across all bars, each from 0 (start) to 1 (end); what they mean is said in `key`. */
  readonly lines?: readonly number[]
  readonly key?: string
  readonly items: readonly {
    readonly label: string
    /** Length of the bar, 0 to 1; null draws none. */
    readonly length: number | null
    /** A mark across this bar alone, 0 to 1. */
    readonly mark?: number | null
    readonly value: string
    readonly extra?: readonly string[]
    readonly tone?: Tone
  }[]
}

export interface ListBlock {
  readonly kind: 'list'
  readonly items: readonly string[]
}

/** The headings with their pages. */
export interface ContentsBlock {
  readonly kind: 'contents'
  readonly title: string
}

/** What follows begins on a new page. */
export interface BreakBlock {
  readonly kind: 'break'
}
