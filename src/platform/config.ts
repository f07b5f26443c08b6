import { resolve } from 'node:path'
import { z } from 'zod'
import { namesProxies } from './client-address.ts'
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
  /** Proxies in front of us whose word about their visitor's address is taken: addresses, ranges, `loopback`. */
  readonly trustedProxies: readonly string[]
  /** When set, /metrics answers only to `Authorization: Bearer <token>`. */
  readonly metricsToken: string | undefined
  /** Where mail goes out; undefined where none is set up: then it waits in the outbox. */
  readonly mail: { readonly server: string; readonly from: string } | undefined
  /** Days after which the address and the words of a mail that was settled are erased. */
  readonly mailKeepDays: number
  /** Days for which the link of an invitation opens. */
  readonly invitationDays: number
  /** The OpenID Connect provider with which people can sign in; undefined where none is set up. */
  readonly singleSignOn: SingleSignOn | undefined
}

/** An outside provider of OpenID Connect, as its operator registered us there. */
export interface SingleSignOn {
  /** Exactly as the provider names itself. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The provider's name on the sign-in page. */
  readonly name: { readonly ar: string; readonly en: string }
  /** Values of `acr` and of `amr` by which the provider says that somebody showed more than a password. */
  readonly strong: { readonly acr: readonly string[]; readonly amr: readonly string[] }
}

const blankIsAbsent = (value: unknown): unknown => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema)

/** Words with spaces between them. */
const words = z
  .string()
  .default('')
  .transform((text) => text.split(/\s+/).filter((word) => word !== ''))

/** https; or http on this machine alone, where nobody listens on the way. */
const isIssuer = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, search, hash } = new URL(text)
  const own = hostname === 'localhost' || hostname === '127.0.0.1'
  return search === '' && hash === '' && (protocol === 'https:' || (protocol === 'http:' && own))
}

const environmentSchema = z.object({
  PORT: optional(z.coerce.number().int().min(1).max(65535).default(3000)),
  HOST: optional(z.string().default('127.0.0.1')),
  BASE_URL: optional(z.url({ protocol: /^https?$/ }).optional()),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  DATA_DIR: optional(z.string().default('./data')),
  SECRET: optional(z.string().min(32).optional()),
  LOG_LEVEL: optional(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')),
  NODE_ENV: optional(z.enum(['production', 'development', 'test']).default('production')),
  TRUSTED_PROXIES: optional(words.refine(namesProxies)),
  METRICS_TOKEN: optional(z.string().min(16).optional()),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ }).optional()),
  MAIL_FROM: optional(z.email().optional()),
  MAIL_KEEP_DAYS: optional(z.coerce.number().int().min(1).max(3650).default(30)),
  INVITATION_DAYS: optional(z.coerce.number().int().min(1).max(90).default(7)),
  OIDC_ISSUER: optional(z.string().refine(isIssuer).optional()),
  OIDC_CLIENT_ID: optional(z.string().optional()),
  OIDC_CLIENT_SECRET: optional(z.string().optional()),
  OIDC_NAME_AR: optional(z.string().max(60).default('الدخول الموحد')),
  OIDC_NAME_EN: optional(z.string().max(60).default('single sign-on')),
  OIDC_STRONG_ACR: optional(words),
  OIDC_STRONG_AMR: optional(words),
})

/** A server to send by needs an address to send from; a provider needs to know who we are. */
const settingsSchema = environmentSchema.superRefine((env, context) => {
  const ask = (missing: boolean, name: string): void => {
    if (missing) context.addIssue({ code: 'custom', path: [name] })
  }
  ask(env.SMTP_URL !== undefined && env.MAIL_FROM === undefined, 'MAIL_FROM')
  ask(env.OIDC_ISSUER !== undefined && env.OIDC_CLIENT_ID === undefined, 'OIDC_CLIENT_ID')
  ask(env.OIDC_ISSUER !== undefined && env.OIDC_CLIENT_SECRET === undefined, 'OIDC_CLIENT_SECRET')
})

type Variable = keyof typeof environmentSchema.shape

/** The names of all settings; docs/settings.md explains each. */
export const settingNames = Object.keys(environmentSchema.shape) as readonly Variable[]

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
  TRUSTED_PROXIES: 'loopback 10.0.0.0/8',
  METRICS_TOKEN: '≥ 16',
  SMTP_URL: 'smtp://user:password@mail.example.org:587',
  MAIL_FROM: 'taqyeem@example.org',
  MAIL_KEEP_DAYS: '1–3650',
  INVITATION_DAYS: '1–90',
  OIDC_ISSUER: 'https://id.example.org',
  OIDC_CLIENT_ID: 'taqyeem',
  OIDC_CLIENT_SECRET: '…',
  OIDC_NAME_AR: '≤ 60',
  OIDC_NAME_EN: '≤ 60',
  OIDC_STRONG_ACR: 'urn:example:strong urn:example:stronger',
  OIDC_STRONG_AMR: 'mfa otp hwk',
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
    trustedProxies: env.TRUSTED_PROXIES,
    metricsToken: env.METRICS_TOKEN,
    mail: env.SMTP_URL && env.MAIL_FROM ? { server: env.SMTP_URL, from: env.MAIL_FROM } : undefined,
    mailKeepDays: env.MAIL_KEEP_DAYS,
    invitationDays: env.INVITATION_DAYS,
    singleSignOn: singleSignOnOf(env),
  }
}

const singleSignOnOf = (env: z.output<typeof environmentSchema>): SingleSignOn | undefined =>
  env.OIDC_ISSUER && env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET
    ? {
        issuer: env.OIDC_ISSUER,
        clientId: env.OIDC_CLIENT_ID,
        clientSecret: env.OIDC_CLIENT_SECRET,
        name: { ar: env.OIDC_NAME_AR, en: env.OIDC_NAME_EN },
        strong: { acr: env.OIDC_STRONG_ACR, amr: env.OIDC_STRONG_AMR },
      }
    : undefined

/** {@link parseConfig}, with a secret from the data folder (made on the first start) where none is set. */
export const loadConfig = async (
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Config> => {
  const parsed = parseConfig(environment)
  return { ...parsed, secret: parsed.secret ?? (await readSecret(parsed.dataDir)) }
}
