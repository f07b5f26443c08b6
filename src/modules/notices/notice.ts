/** What a notice can be about. Later parts add theirs here and as rows of the table `notice_kind`. */
export const noticeKinds = ['assignment', 'cycle', 'census', 'workshop', 'consultation', 'account'] as const

export type NoticeKind = (typeof noticeKinds)[number]

export const isNoticeKind = (text: string | null): text is NoticeKind =>
  (noticeKinds as readonly (string | null)[]).includes(text)

/** Always goes by mail too: this is how people learn that somebody changed the way they sign in. */
export const alwaysMailed: readonly NoticeKind[] = ['account']

/** The kinds that a person may turn off. */
export const optionalKinds: readonly NoticeKind[] = noticeKinds.filter((kind) => !alwaysMailed.includes(kind))
