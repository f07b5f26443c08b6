import { createTransport } from 'nodemailer'
import type { Config } from '#platform/config.ts'
import { layOutHtml } from './lay-out-html.ts'
import { layOutText } from './lay-out-text.ts'
import type { MailContent } from './mail-content.ts'
import { mailFrameWords } from './words.ts'

/** A mail that is ready to go. */
export interface OutgoingMail {
  readonly to: string
  readonly messageId: string
  readonly content: MailContent
}

/** Hands one mail to the server; resolves when the server has taken it, and throws otherwise. */
export type SendMail = (mail: OutgoingMail) => Promise<void>

/**
 * The way out through the server of the settings; undefined where none is set. Encrypted from the start with
 * `smtps://`, else as soon as the server offers it (`?requireTLS=true` insists).
 */
export function openTransport({ mail, baseUrl }: Pick<Config, 'mail' | 'baseUrl'>): SendMail | undefined {
  if (mail === undefined) return undefined
  const transport = createTransport({
    url: mail.server,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    // A mail is made of its own words only, never of a file or an address that they name.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ to, messageId, content }) => {
    await transport.sendMail({
      from: { name: mailFrameWords[content.language].sender, address: mail.from },
      to: { name: '', address: to },
      messageId,
      subject: content.subject,
      text: layOutText(content, baseUrl),
      html: layOutHtml(content, baseUrl),
      headers: {
        'Content-Language': content.language,
        // Asks other programs not to answer with “away until Monday”.
        'Auto-Submitted': 'auto-generated',
      },
    })
  }
}
