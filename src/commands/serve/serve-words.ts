import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

/** What the commands serve, work, migrate and verify audit say on the terminal. */
export const serveWords = { ar, en } as const
