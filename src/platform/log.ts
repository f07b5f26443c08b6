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

interface LikeError {
  readonly name?: string
  readonly message: string
  readonly stack?: string
  readonly cause?: unknown
  readonly code?: string
}

/** The queue hands on errors as plain objects, with what it knows of their job. */
const isLikeError = (error: unknown): error is LikeError =>
  typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string'

/** What a log keeps of an error. PostgreSQL hangs values of rows on its own, and rows hold people. */
const serializeError = (error: unknown): object => {
  if (!isLikeError(error)) return { message: String(error) }
  const { name, message, stack, cause, code } = error
  return {
    type: name ?? 'Error',
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
