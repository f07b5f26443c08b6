import type { refusalWords as ar } from './refusal-words.ar.ts'

export const refusalWords: typeof ar = {
  'session.unknown': {
    title: 'No such session',
    detail: () => 'You have no session with this id. It may have ended.',
    remedy: () => 'Reload your account page.',
  },
  'passkey.unknown': {
    title: 'No such passkey',
    detail: () => 'You have no passkey with this id. It may have been removed.',
    remedy: () => 'Reload your account page.',
  },
}
