import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { Config } from '#platform/config.ts'

/** A mail as it arrived, taken apart by other code than made it. */
export interface ReceivedMail {
  /** Who it was sent to on the envelope. */
  readonly to: readonly string[]
  /** The bytes as they came. */
  readonly raw: string
  readonly email: Email
}

/** Answers of the receiver to one mail: take it, or refuse it with a code at a step. */
export type Answer =
  | 'take'
  | { readonly at: 'recipient' | 'data'; readonly code: number; readonly says?: string }

export interface MailReceiver {
  /** For the configuration of the program. */
  readonly mail: NonNullable<Config['mail']>
  readonly received: readonly ReceivedMail[]
  /** How often a mail was offered, taken or not. */
  readonly offered: () => number
  /** The answers to the next mails, in order; after them every mail is taken. */
  answer(...answers: readonly Answer[]): void
  /** Resolves with the mails once there are that many; throws when they do not come within `seconds`. */
  wait(count: number, seconds?: number): Promise<readonly ReceivedMail[]>
  close(): Promise<void>
}

const refuse = (answer: Answer | undefined, at: 'recipient' | 'data'): Error | null =>
  answer !== undefined && answer !== 'take' && answer.at === at
    ? Object.assign(new Error(answer.says ?? 'refused'), { responseCode: answer.code })
    : null

/**
 * A real SMTP server on a free port of this machine, that keeps what it takes. Close it after the last test.
 *
 * @example const receiver = await receiveMail()
 * receiver.answer({ at: 'data', code: 451 }) // the first is refused for now, the next are taken
 */
export async function receiveMail(): Promise<MailReceiver> {
  const received: ReceivedMail[] = []
  let answers: Answer[] = []
  let offered = 0
  let now: Answer | undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, callback) => {
      offered += 1
      now = answers.shift()
      callback()
    },
    onRcptTo: (_address, _session, callback) => callback(refuse(now, 'recipient')),
    onData: (stream, session, callback) => {
      const mine = now
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', async () => {
        const refusal = refuse(mine, 'data')
        if (refusal) return callback(refusal)
        const bytes = Buffer.concat(pieces)
        const to = session.envelope.rcptTo.map(({ address }) => address)
        received.push({ to, raw: bytes.toString('utf8'), email: await PostalMime.parse(bytes) })
        callback()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const place = server.server.address()
  const port = typeof place === 'object' && place !== null ? place.port : 0
  return {
    mail: { server: `smtp://127.0.0.1:${port}`, from: 'taqyeem@sample.example' },
    received,
    offered: () => offered,
    answer: (...next) => {
      answers = [...answers, ...next]
    },
    wait: async (count, seconds = 30) => {
      for (const end = Date.now() + seconds * 1000; received.length < count && Date.now() < end; )
        await new Promise((resolve) => setTimeout(resolve, 50))
      if (received.length < count) throw new Error(`${received.length} of ${count} mails came`)
      return received
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
