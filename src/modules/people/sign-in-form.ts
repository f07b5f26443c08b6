import { z } from 'zod'
import { foldText } from '#platform/fold-text.ts'

/** What the sign-in form sends. The email is trimmed: keyboards add spaces. */
export const signInForm = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  password: z.string().min(1).max(1024),
})

/** What the code form sends: digits of either kind, or a backup code. */
export const codeForm = z.object({
  code: z.string().trim().min(1).max(64),
  kind: z.enum(['app', 'backup']).catch('app'),
})

/** A code as the app shows it: six Latin digits, however it was typed. */
export const oneTimeCode = (text: string): string => foldText(text).replace(/[\s-]/g, '')
