/** Why a mail did not go out. */
export interface MailFailure {
  /** Such as `EENVELOPE 550`: never what the server wrote, which may name the address. */
  readonly code: string
  /** The server said about this mail that trying again is of no use. */
  readonly lasting: boolean
  /** It is about the way to the server, not about this mail: every mail fails like it until somebody mends that. */
  readonly everyMail: boolean
}

/** Answers that are about the mail itself; others are about the server, the network or our password for it. */
const aboutTheMail = ['EENVELOPE', 'EMESSAGE']

/** What keeps every mail from going out: no way to the server, or it does not let us in. */
const aboutTheServer = [
  ...['ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'EDNS', 'ETLS', 'EREQUIRETLS', 'EPROXY', 'EPROTOCOL'],
  ...['EAUTH', 'ENOAUTH', 'EOAUTH2'],
]

/**
 * What is kept of an error. Only a 5xx about the mail is lasting: a wrong password, too, is answered with a 5xx, and
 * must not give up every mail that waits.
 *
 * @example failureOf(Object.assign(new Error('…'), { code: 'EENVELOPE', responseCode: 550 }))
 * // { code: 'EENVELOPE 550', lasting: true, everyMail: false }
 */
export function failureOf(error: unknown): MailFailure {
  const { code, responseCode } = (error ?? {}) as { readonly code?: unknown; readonly responseCode?: unknown }
  const name = typeof code === 'string' && /^[A-Z0-9_]{1,30}$/.test(code) ? code : 'EUNKNOWN'
  const everyMail = aboutTheServer.includes(name)
  if (typeof responseCode !== 'number') return { code: name, lasting: false, everyMail }
  const lasting = responseCode >= 500 && aboutTheMail.includes(name)
  return { code: `${name} ${responseCode}`, lasting, everyMail }
}
