import type { ar } from './mail-words.ar.ts'

export const en: typeof ar = {
  open: 'Open the page',
  choose: 'You choose what comes by mail on the page “Notices” after signing in.',
}
