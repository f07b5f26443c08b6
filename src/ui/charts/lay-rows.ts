import { type Markish, type PlotOptions, ruleY, text } from '@observablehq/plot'
import { type Frame, halo, placeMargins } from './frame.ts'

/** A list of named rows, one under the other, as Plot needs it. */
export interface RowLayout {
  readonly height: number
  readonly rowHeight: number
  /** Put on every mark as `dy`: on a phone the name stands above its mark, so the mark moves down. */
  readonly dy: number
  /** Room of one mark above and below, when it fills its row. */
  readonly insets: { readonly insetTop: number; readonly insetBottom: number }
  /** The key of a row on the y scale. */
  readonly key: (index: number) => string
  readonly plot: Pick<PlotOptions, 'y' | 'marginTop' | 'marginBottom' | 'marginLeft' | 'marginRight'>
  /** A thin line under each row: draw it first. */
  readonly lines: Markish
  /** The names, cut where they do not fit with the whole name in their title: draw them last, clear of other lines. */
  readonly names: Markish
}

interface RowRoom {
  /** Above the rows: axis, legend, names of thresholds. */
  readonly top: number
  /** Before the rows on a phone: half of what the axis writes at its beginning. */
  readonly startNarrow?: number
  /** After the rows: values written at the end of the line. */
  readonly end: number
}

const nameShare = 0.34

/** Lays out rows by their names: beside the marks where it is wide, above them on a phone. */
export function layRows(frame: Frame, names: readonly string[], room: RowRoom): RowLayout {
  const { narrow, width, fontSize } = frame
  const rowHeight = narrow ? 42 : 26
  const nameRoom = narrow ? (room.startNarrow ?? 2) : Math.round(width * nameShare)
  const bottom = 6
  const dy = narrow ? 10 : 0
  const rows = names.map((name, index) => ({ name, key: String(index) }))
  const lineWidth = (narrow ? width - 8 : nameRoom - 14) / fontSize
  return {
    height: room.top + bottom + rowHeight * rows.length,
    rowHeight,
    dy,
    insets: narrow ? { insetTop: 21, insetBottom: 5 } : { insetTop: 5, insetBottom: 5 },
    key: String,
    plot: {
      y: { type: 'band', domain: rows.map((row) => row.key), axis: null, padding: 0, round: false },
      ...placeMargins(frame, { start: nameRoom, end: room.end, top: room.top, bottom }),
    },
    lines: ruleY(rows, {
      y: 'key',
      dy: rowHeight / 2,
      stroke: 'var(--chart-grid)',
      ...wholeWidth(frame, nameRoom),
    }),
    names: text(rows, {
      y: 'key',
      text: 'name',
      frameAnchor: frame.start,
      dx: -nameRoom * frame.onward,
      dy: narrow ? -9 : 0,
      textAnchor: frame.fromHere,
      lineWidth,
      textOverflow: 'ellipsis',
      fontSize,
      ...halo,
    }),
  }
}

/** Lets a line reach under the names too. */
const wholeWidth = ({ rtl }: Frame, nameRoom: number) =>
  rtl ? { insetRight: -nameRoom } : { insetLeft: -nameRoom }
