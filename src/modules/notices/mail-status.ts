/** Where a mail stands: it waits, it went out, it was given up, or somebody took it back. */
export const mailStatuses = ['queued', 'failed', 'sent', 'cancelled'] as const

export type MailStatus = (typeof mailStatuses)[number]

export const isMailStatus = (text: string | null): text is MailStatus =>
  (mailStatuses as readonly (string | null)[]).includes(text)
