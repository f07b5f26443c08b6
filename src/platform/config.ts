import { resolve } from 'node:path'
import { z } from 'zod'
import { type Fault, Refusal } from './fault.ts'
import { readSecret } from './secret.ts'

/** How this process was told to run. Read once at start; nothing else reads the environment. */
export interface Config {
  readonly port: number
  readonly host: string
  /** The address people type, without a slash at its end. */
  readonly baseUrl: string
  /** A PostgreSQL of yours; without it the program runs its own in the data folder. */
  readonly databaseUrl: string | undefined
  /** Absolute path of the folder that holds everything this programme keeps on disk. */
  readonly dataDir: string
  /** At least 32 characters; signs sessions. */
  readonly secret: string
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
  readonly environment: 'production' | 'development' | 'test'
  /** When set, /metrics answers only to `Authorization: Bearer <token>`. */
  readonly metricsToken: string | undefined
  /** Where mail goes out; undefined where none is set up: then it waits in the outbox. */
  readonly mail: { readonly server: string; readonly from: string } | undefined
  /** Days after which the address and the words of a mail that was settled are erased. */
  readonly mailKeepDays: number
}

const blankIsAbsent = (value: unknown): unknown => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema)

const environmentSchema = z.object({
  PORT: optional(z.coerce.number().int().min(1).max(65535).default(3000)),
  HOST: optional(z.string().default('127.0.0.1')),
  BASE_URL: optional(z.url({ protocol: /^https?$/ }).optional()),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  DATA_DIR: optional(z.string().default('./data')),
  SECRET: optional(z.string().min(32).optional()),
  LOG_LEVEL: optional(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')),
  NODE_ENV: optional(z.enum(['production', 'development', 'test']).default('production')),
  METRICS_TOKEN: optional(z.string().min(16).optional()),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ }).optional()),
  MAIL_FROM: optional(z.email().optional()),
  MAIL_KEEP_DAYS: optional(z.coerce.number().int().min(1).max(3650).default(30)),
})

/** A server to send by needs an address to send from. */
const settingsSchema = environmentSchema.refine(
  (env) => env.SMTP_URL === undefined || env.MAIL_FROM !== undefined,
  {
    path: ['MAIL_FROM'],
  },
)

type Variable = keyof typeof environmentSchema.shape

/** What each setting accepts, shown with the setting when it is refused. */
const accepted: Record<Variable, string> = {
  PORT: '1–65535',
  HOST: '127.0.0.1',
  BASE_URL: 'https://example.org',
  DATABASE_URL: 'postgresql://user:password@host:5432/database',
  DATA_DIR: './data',
  SECRET: '≥ 32',
  LOG_LEVEL: 'fatal | error | warn | info | debug | trace | silent',
  NODE_ENV: 'production | development | test',
  METRICS_TOKEN: '≥ 16',
  SMTP_URL: 'smtp://user:password@mail.example.org:587',
  MAIL_FROM: 'taqyeem@example.org',
  MAIL_KEEP_DAYS: '1–3650',
}

const toFault = (issue: z.core.$ZodIssue): Fault => {
  const name = String(issue.path[0]) as Variable
  return { code: 'start.setting_invalid', params: { name, accepted: accepted[name] } }
}

/**
 * Parses settings and creates nothing. Throws a {@link Refusal} that names every bad setting (never its value: it may
 * be a password). `parseConfig({ PORT: '8080' }).baseUrl` is `http://localhost:8080`.
 */
export const parseConfig = (
  environment: Readonly<Record<string, string | undefined>>,
): Omit<Config, 'secret'> & { secret: string | undefined } => {
  const parsed = settingsSchema.safeParse(environment)
  if (!parsed.success) throw new Refusal(parsed.error.issues.map(toFault), 400)
  const env = parsed.data
  return {
    port: env.PORT,
    host: env.HOST,
    baseUrl: (env.BASE_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    databaseUrl: env.DATABASE_URL,
    dataDir: resolve(env.DATA_DIR),
    secret: env.SECRET,
    logLevel: env.LOG_LEVEL,
    environment: env.NODE_ENV,
    metricsToken: env.METRICS_TOKEN,
    mail: env.SMTP_URL && env.MAIL_FROM ? { server: env.SMTP_URL, from: env.MAIL_FROM } : undefined,
    mailKeepDays: env.MAIL_KEEP_DAYS,
  }
}

/** {@link parseConfig}, with a secret from the data folder (made on the first start) where none is set. */
export const loadConfig = async (
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Config> => {
  const parsed = parseConfig(environment)
  return { ...parsed, secret: parsed.secret ?? (await readSecret(parsed.dataDir)) }
}
