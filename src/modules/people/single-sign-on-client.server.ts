import {
  allowInsecureRequests,
  ClientSecretBasic,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import type { SingleSignOn } from '#platform/config.ts'

const known = new Map<string, Promise<Configuration>>()

/** Seconds that the provider may take to answer. */
const patience = 10

/**
 * What the provider says of itself, asked once. Every ID token is checked to be signed with a key it publishes, also where
 * it came straight from it; a token without a signature is never taken. Throws where the provider does not answer; it is
 * then asked again the next time.
 */
export function clientOf({ issuer, clientId, clientSecret }: SingleSignOn): Promise<Configuration> {
  const key = `${issuer}\n${clientId}\n${clientSecret}`
  const client = known.get(key)
  if (client !== undefined) return client
  const insecure = issuer.startsWith('http:') ? [allowInsecureRequests] : []
  const asked = discovery(
    new URL(issuer),
    clientId,
    { client_secret: clientSecret },
    ClientSecretBasic(clientSecret),
    { execute: [...insecure, enableNonRepudiationChecks], timeout: patience },
  )
  known.set(key, asked)
  asked.catch(() => known.delete(key))
  return asked
}
