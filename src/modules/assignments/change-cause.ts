import type { Text } from '#scoring/guide.ts'

/** Why somebody changes a visit by hand: one of a few, so that people can be told without the words of a note. */
export const handCauses = ['centre', 'absence', 'balance', 'independence', 'other'] as const

/** Why a visit changed; `proposal`: a new plan was accepted. */
export type ChangeCause = (typeof handCauses)[number] | 'proposal'

/** What is asked of whoever changes a visit by hand. */
export interface ChangeReason {
  /** Empty where nothing was chosen. */
  readonly cause: string
  /** For those who keep the plan; needed for `other`. Never sent to anybody. */
  readonly note: string
}

export const isHandCause = (cause: string): cause is (typeof handCauses)[number] =>
  (handCauses as readonly string[]).includes(cause)

/**
 * What the people of a visit are told about why it changed; null: nothing. Independence is never told: it would say what
 * a colleague declared. `other` is not told either, so that silence does not mean independence.
 */
export const causeTold = (cause: ChangeCause): Text | null => told[cause] ?? null

const told: Partial<Record<ChangeCause, Text>> = {
  centre: {
    ar: 'السبب: إغلاق في المركز أو انتقاله أو تغيّر ساعاته.',
    en: 'Why: the centre is closed, has moved or has changed its hours.',
  },
  absence: {
    ar: 'السبب: تعذّر حضور أحد من كانوا سيزورون.',
    en: 'Why: somebody who was to come cannot.',
  },
  balance: {
    ar: 'السبب: توزيع العمل بعدل أكبر.',
    en: 'Why: to share the work out more evenly.',
  },
}
