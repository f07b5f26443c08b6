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

/**
 * One line of JSON per event, on standard error, so that standard output stays free for what a command answers.
 * Personal data is removed by key; write ids, never names or addresses, into the message itself.
 */
export const createLog = (
  config: Pick<Config, 'logLevel'>,
  destination: { write(line: string): void } = process.stderr,
): Log =>
  pino({ level: config.logLevel, base: null, redact: { paths: redacted, censor: '[removed]' } }, destination)
