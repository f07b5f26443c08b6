import { formatNumber } from './i18n.ts'
import type { Language } from './language.ts'

interface ShareOptions {
  /** Fractions that a rule compares this share with; the shown number stays on its side of each. */
  readonly thresholds?: readonly number[]
  /** Decimals of the percentage to begin with (default 1). */
  readonly decimals?: number
}

/** Scores are published with 6 decimals of a fraction, so 4 decimals of a percentage show them exactly. */
const mostDecimals = 4

/**
 * A fraction (0 to 1) as a percentage that never rounds across a threshold: decimals are added until the shown
 * number stands on the same side of every threshold as the real one.
 *
 * @example formatShare('en', 0.8996, { thresholds: [0.9] }) // '89.96%' and not '90.0%'
 */
export function formatShare(language: Language, value: number, options: ShareOptions = {}): string {
  const places = shareDecimals(value, options)
  return formatPercent(language, value * 100, places)
}

/** How many decimals of the percentage tell this share apart from its thresholds. */
export function shareDecimals(value: number, { thresholds = [], decimals = 1 }: ShareOptions = {}): number {
  for (let places = decimals; places < mostDecimals; places++) {
    const shown = roundPercent(value, places)
    if (thresholds.every((threshold) => side(shown, threshold) === side(value, threshold))) return places
  }
  return Math.max(decimals, mostDecimals)
}

const roundPercent = (value: number, places: number): number => Number((value * 100).toFixed(places)) / 100

/** -1 below, 0 at, 1 above; equal within the sixth decimal at which results are published. */
function side(value: number, threshold: number): number {
  const difference = value - threshold
  return Math.abs(difference) < 5e-7 ? 0 : Math.sign(difference)
}

function formatPercent(language: Language, percent: number, places: number): string {
  return `${formatNumber(language, percent, places)}${language === 'ar' ? '٪' : '%'}`
}
