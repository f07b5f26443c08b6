/** What an error page is about; each kind has its title and text in the words of the site. */
export type ErrorKind =
  | 'notFound'
  | 'forbidden'
  | 'refused'
  | 'closed'
  /** Too many reports are asked for. */
  | 'busy'
  /** Too much of everything is. */
  | 'crowded'
  | 'failed'
  | 'viewing'

/** The kind of page that fits a status. */
export function kindOfStatus(status: number): ErrorKind {
  if (status === 404) return 'notFound'
  if (status === 403) return 'forbidden'
  if (status === 503) return 'closed'
  return status < 500 ? 'refused' : 'failed'
}
