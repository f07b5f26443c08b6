import { z } from 'zod'
import { cookieName } from '#platform/auth.ts'
import type { Config } from '#platform/config.ts'
import { seal, unseal } from '#platform/seal.ts'

const purpose = 'single-sign-on'

/** Seconds that somebody may take at the provider. */
const patience = 600

const begun = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  language: z.enum(['ar', 'en']),
  next: z.string(),
  /** Whether an invitation is to be accepted. */
  invitation: z.boolean(),
  /** Milliseconds since 1970. */
  until: z.number(),
})

/** What a browser that was sent to the provider must bring back. */
export type BegunSignIn = z.output<typeof begun>

type Settings = Pick<Config, 'baseUrl' | 'secret'>

const nameOf = ({ baseUrl }: Settings): string => cookieName(baseUrl, purpose)

/** The Set-Cookie value by which only this browser can finish what it began; null clears it. */
export function begunCookie(config: Settings, signIn: Omit<BegunSignIn, 'until'> | null, now: Date): string {
  const secure = config.baseUrl.startsWith('https:') ? '; Secure' : ''
  const rest = (seconds: number) => `Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
  if (signIn === null) return `${nameOf(config)}=; ${rest(0)}`
  const text = JSON.stringify({ ...signIn, until: now.getTime() + patience * 1000 })
  return `${nameOf(config)}=${seal(config.secret, purpose, text)}; ${rest(patience)}`
}

/** What this browser began; null when it began nothing, or too long ago. */
export function begunIn(config: Settings, headers: Headers, now: Date): BegunSignIn | null {
  const start = `${nameOf(config)}=`
  const cookies = (headers.get('Cookie') ?? '').split(';').map((cookie) => cookie.trim())
  const sealed = cookies.find((cookie) => cookie.startsWith(start))?.slice(start.length)
  const text = sealed === undefined ? null : unseal(config.secret, purpose, sealed)
  if (text === null) return null
  const parsed = begun.safeParse(JSON.parse(text))
  return parsed.success && parsed.data.until > now.getTime() ? parsed.data : null
}
