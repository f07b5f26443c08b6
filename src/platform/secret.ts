import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { keepOnce } from './keep-once.ts'

/**
 * The secret of this installation: 64 hexadecimal letters in `<data folder>/secret`, readable by its owner only.
 * Made at the first call and the same ever after, so that a restart signs nobody out.
 */
export const readSecret = (dataDir: string): Promise<string> =>
  keepOnce(join(dataDir, 'secret'), () => randomBytes(32).toString('hex'))
