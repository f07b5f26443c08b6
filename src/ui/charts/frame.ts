import { directionOf, type Language } from '#platform/language.ts'

/** The place a picture is drawn in: how wide, and from which side it is read. */
export interface Frame {
  readonly language: Language
  readonly narrow: boolean
  /** Units of the picture; one unit is one CSS pixel when it is shown at its own size. */
  readonly width: number
  readonly fontSize: number
  /** Arabic is read from the right: axis, order and legend too. */
  readonly rtl: boolean
  /** The side on which a line begins, and the side on which it ends. */
  readonly start: 'left' | 'right'
  readonly end: 'left' | 'right'
  /** Multiply a distance by this to go towards the end of the line. */
  readonly onward: 1 | -1
  /** Anchors of a text that grows from its place towards the end of the line, or ends at its place. */
  readonly fromHere: 'start' | 'end'
  readonly upToHere: 'start' | 'end'
}

const widths = { wide: 720, narrow: 340 } as const

/**
 * The frame for a language, wide or narrow.
 *
 * @example makeFrame('ar', true).start // 'right'
 */
export function makeFrame(language: Language, narrow: boolean): Frame {
  const rtl = directionOf(language) === 'rtl'
  return {
    language,
    narrow,
    width: narrow ? widths.narrow : widths.wide,
    fontSize: narrow ? 12.5 : 13,
    rtl,
    start: rtl ? 'right' : 'left',
    end: rtl ? 'left' : 'right',
    onward: rtl ? -1 : 1,
    fromHere: rtl ? 'end' : 'start',
    upToHere: rtl ? 'start' : 'end',
  }
}

/** Margins as Plot names them, from margins named by the direction of reading. */
export function placeMargins(
  frame: Frame,
  margins: { readonly start: number; readonly end: number; readonly top: number; readonly bottom: number },
) {
  return {
    marginTop: margins.top,
    marginBottom: margins.bottom,
    marginLeft: frame.rtl ? margins.end : margins.start,
    marginRight: frame.rtl ? margins.start : margins.end,
  }
}

/** Around a text that may cross lines: they stop before it. */
export const halo = {
  fill: 'var(--chart-ink)',
  stroke: 'var(--chart-ground)',
  strokeWidth: 4,
  strokeLinejoin: 'round',
} as const
