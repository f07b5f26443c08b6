import { createHmac } from 'node:crypto'
import type { Services } from '#platform/services.ts'

/** The secret of a place in a workshop: the same whenever it is asked for, so that a repeated request gets the same answer. */
export const placeToken = ({ config }: Pick<Services, 'config'>, id: string): string =>
  createHmac('sha256', config.secret).update(`workshop place\n${id}`).digest('base64url')
