import type { Config } from '#platform/config.ts'
import { unseal } from '#platform/seal.ts'
import { type MailContent, sealedPurpose } from './mail-content.ts'

/**
 * The mail as its receiver gets it: the sealed end of the address, if there is one, opened. Throws where it was sealed
 * with another secret: such a link would open nothing.
 */
export function openAction({ secret }: Pick<Config, 'secret'>, content: MailContent): MailContent {
  const { action } = content
  if (action?.sealed === undefined) return content
  const token = unseal(secret, sealedPurpose, action.sealed)
  if (token === null) throw Object.assign(new Error('the link was sealed elsewhere'), { code: 'ESEALED' })
  return { ...content, action: { label: action.label, href: `${action.href}/${token}` } }
}
