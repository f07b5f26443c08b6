import { z } from 'zod'

/** The one thing that a mail asks for. `href`: a path of this site (`/ar/account`), or a whole https address. */
export interface MailAction {
  readonly label: string
  readonly href: string
  /**
   * The last part of the address, sealed for {@link sealedPurpose}: a token that only the receiver may read. It is put
   * behind `href` and a slash when the mail is sent, and shown to nobody who reads the outbox.
   */
  readonly sealed?: string | undefined
}

/** For what the secret end of an address is sealed. */
export const sealedPurpose = 'mail-action'

/** What a mail says, before it is laid out. */
export interface MailContent {
  readonly language: 'ar' | 'en'
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly action: MailAction | null
}

/** A path of this site, or an address of the web; nothing else that a browser would run. */
export const isHref = (href: string): boolean =>
  /^\/(?![/\\])\S*$/.test(href) || (URL.canParse(href) && /^https?:\/\//.test(href))

const paragraphs = z.array(z.string())
const action = z.object({ label: z.string(), href: z.string(), sealed: z.string().optional() }).nullable()

/** The content as a row of `mail` keeps it; null once it was erased. */
export const contentOf = (row: {
  readonly language: string
  readonly subject: string
  readonly paragraphs: unknown
  readonly action: unknown
}): MailContent | null =>
  row.paragraphs === null
    ? null
    : {
        language: row.language === 'en' ? 'en' : 'ar',
        subject: row.subject,
        paragraphs: paragraphs.parse(row.paragraphs),
        action: action.parse(row.action),
      }

/** Where the action leads, whole: a path begins at the address of this installation. */
export const fullHref = ({ href }: MailAction, baseUrl: string): string =>
  href.startsWith('/') ? `${baseUrl}${href}` : href
