import type { Remedy } from '#assignment/proposal.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import type { Text } from '#scoring/guide.ts'

/** Where a remedy is carried out: the page, and the visitor it concerns if any. */
export interface RemedyPlace {
  readonly page: 'visitor' | 'visitors' | 'visitRules' | 'plannedVisits'
  readonly visitor?: string
  /** What the list there shows. */
  readonly query?: Readonly<Record<string, string>>
}

type Name = (code: string) => string
/** The day to which a window has to reach. */
type Until = (remedy: Extract<Remedy, { kind: 'widen' }>) => string

/** How codes are told. */
export interface Naming {
  readonly name: Name
  readonly instrument: Name
  readonly until: Until
  /** The channel of centres. */
  readonly channel: Name
}

/** What would free what is stuck, in plain words. */
export function remedyText(language: Language, remedy: Remedy, naming: Naming): string {
  return language === 'ar' ? inArabic(remedy, naming) : inEnglish(remedy, naming)
}

function inArabic(remedy: Remedy, { name, instrument, until, channel }: Naming): string {
  const number = (value: number) => formatNumber('ar', value)
  switch (remedy.kind) {
    case 'ask':
      return `احصل على تصريح ${name(remedy.person)} بشأن ${name(remedy.centre)}`
    case 'raise-cycle':
      return `ارفع أقصى زيارات ${name(remedy.person)} في الدورة إلى ${number(remedy.to)}`
    case 'raise-day':
      return `ارفع أقصى زيارات ${name(remedy.person)} في اليوم إلى ${number(remedy.to)}`
    case 'widen':
      return `مدّد أيام ${instrument(remedy.instrument)} حتى ${until(remedy)}`
    case 'train-channel':
      return `درّب ${name(remedy.person)} على مراكز القناة: ${channel(remedy.channel)}`
    case 'train-instrument':
      return `درّب ${name(remedy.person)} على ${instrument(remedy.instrument)}`
    case 'waive-cooling-off':
      return `خفّف قيد العودة إلى المركز حتى يزور ${name(remedy.person)} ${name(remedy.centre)}`
    case 'waive-again':
      return `خفّف المدة بين زيارتي الشخص حتى يعود ${name(remedy.person)} إلى ${name(remedy.centre)}`
    case 'add-people':
      return `أضف زائرين لأداة «${instrument(remedy.instrument)}» (${channel(remedy.channel)}): ${number(remedy.count)}`
    case 'unpin':
      return `ارفع التثبيت عن زيارة ${name(remedy.visit.centre)}`
  }
}

function inEnglish(remedy: Remedy, { name, instrument, until, channel }: Naming): string {
  switch (remedy.kind) {
    case 'ask':
      return `Get the declaration of ${name(remedy.person)} about ${name(remedy.centre)}`
    case 'raise-cycle':
      return `Raise the most visits of ${name(remedy.person)} in the cycle to ${remedy.to}`
    case 'raise-day':
      return `Raise the most visits of ${name(remedy.person)} on a day to ${remedy.to}`
    case 'widen':
      return `Extend the days of “${instrument(remedy.instrument)}” to ${until(remedy)}`
    case 'train-channel':
      return `Train ${name(remedy.person)} for centres of this channel: ${channel(remedy.channel)}`
    case 'train-instrument':
      return `Train ${name(remedy.person)} for “${instrument(remedy.instrument)}”`
    case 'waive-cooling-off':
      return `Loosen the rule about returning, so that ${name(remedy.person)} can visit ${name(remedy.centre)}`
    case 'waive-again':
      return `Shorten the time after which ${name(remedy.person)} may return to ${name(remedy.centre)}`
    case 'add-people':
      return `Add visitors for “${instrument(remedy.instrument)}” (${channel(remedy.channel)}): ${remedy.count}`
    case 'unpin':
      return `Unpin the visit to ${name(remedy.visit.centre)}`
  }
}

/** What remedies of a kind have in common, for where there are many of it. */
export const remedyKinds: Readonly<Record<Remedy['kind'], Text>> = {
  ask: { ar: 'تصاريح مصالح يُحصل عليها', en: 'Declarations to get' },
  'raise-cycle': { ar: 'رفع أقصى الزيارات في الدورة', en: 'Raise the most visits in the cycle' },
  'raise-day': { ar: 'رفع أقصى الزيارات في اليوم', en: 'Raise the most visits on a day' },
  widen: { ar: 'تمديد الأيام', en: 'Extend the days' },
  'train-channel': { ar: 'التدريب على قناة', en: 'Train for a channel of centres' },
  'train-instrument': { ar: 'التدريب على أداة', en: 'Train for an instrument' },
  'waive-cooling-off': { ar: 'تخفيف قيد العودة بعد دورات', en: 'Loosen the rule about returning' },
  'waive-again': { ar: 'تقصير المدة بين زيارتي الشخص', en: 'Shorten the time before somebody returns' },
  'add-people': { ar: 'زائرون يضافون', en: 'Visitors to add' },
  unpin: { ar: 'رفع التثبيت عن زيارات', en: 'Visits to unpin' },
}

/** The page where a remedy is carried out. */
export function remedyPlace(remedy: Remedy): RemedyPlace {
  switch (remedy.kind) {
    case 'ask':
      return { page: 'visitors', query: { open: '1' } }
    case 'add-people':
      return { page: 'visitors' }
    case 'raise-cycle':
    case 'raise-day':
    case 'train-channel':
    case 'train-instrument':
      return { page: 'visitor', visitor: remedy.person }
    case 'widen':
    case 'waive-cooling-off':
    case 'waive-again':
      return { page: 'visitRules' }
    case 'unpin':
      return { page: 'plannedVisits', query: { q: remedy.visit.centre, mark: 'pinned' } }
  }
}
