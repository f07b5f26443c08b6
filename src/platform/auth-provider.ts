import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/**
 * Lets our own code open a session for somebody whom an outside provider has vouched for. It has no address: nothing that
 * comes from outside reaches it.
 */
export const enterByProvider = {
  id: 'enter-by-provider',
  endpoints: {
    enterByProvider: createAuthEndpoint.serverOnly(
      {
        method: 'POST',
        body: z.object({ personId: z.uuid(), secondFactor: z.boolean() }),
      },
      async (context) => {
        const { internalAdapter } = context.context
        const { personId, secondFactor } = context.body
        const user = await internalAdapter.findUserById(personId)
        // The last word is for the fields given here: else the library writes its own defaults over them.
        const session = user && (await internalAdapter.createSession(personId, false, { secondFactor }, true))
        if (!user || !session) throw new APIError('FORBIDDEN')
        await setSessionCookie(context, { session, user })
        return { personId }
      },
    ),
  },
} as const
