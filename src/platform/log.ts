import { type Logger, pino } from 'pino'
import type { Config } from './config.ts'

export type Log = Logger

/** Keys whose value may name or identify a person, at the top of a line or one level down. */
const personal = [
  'email',
  'name',
  'phone',
  'password',
  'secret',
  'token',
  'code',
  'authorization',
  'cookie',
  'ip',
  'address',
]

const redacted = personal.flatMap((key) => [key, `*.${key}`, `*.headers.${key}`])

/** What a log keeps of an error. PostgreSQL hangs values of rows on its own, and rows hold people. */
const serializeError = (error: unknown): object => {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack, cause } = error
  const { code } = error as { code?: string }
  return {
    type: name,
    message,
    stack,
    ...(code ? { reason: code } : {}),
    ...(cause ? { cause: serializeError(cause) } : {}),
  }
}

/**
 * One line of JSON per event, on standard error, so that standard output stays free for what a command answers.
 * Personal data are removed by key; write ids, never names or addresses, into the message itself.
 */
export const createLog = (
  config: Pick<Config, 'logLevel'>,
  destination: { write(line: string): void } = process.stderr,
): Log =>
  pino(
    {
      level: config.logLevel,
      base: null,
      redact: { paths: redacted, censor: '[removed]' },
      serializers: { err: serializeError, error: serializeError },
    },
    destination,
  )
