/** The roles of this part of the programme. Later parts add theirs here and as rows of the table `role`. */
export const roles = ['administrator', 'secretariat', 'viewer'] as const

export type Role = (typeof roles)[number]

/** Whoever works for the programme may read what is not published yet. */
export const staff: readonly Role[] = ['administrator', 'secretariat', 'viewer']

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)
