import type { FaultWords } from '#platform/fault.ts'
import type { NoticeRefusalCode } from './refusal-words.ar.ts'

export const refusalWords: FaultWords<NoticeRefusalCode> = {
  'notice.unknown': {
    title: 'No such notice',
    detail: () => 'None of your notices has this number.',
    remedy: () => 'Go back to the list of notices.',
  },
  'preference.language_unknown': {
    title: 'Choose the language of mail',
    detail: () => 'Mail is sent in Arabic or in English.',
    remedy: () => 'Choose one of the two and save.',
  },
  'mail.not_failed': {
    title: 'This message is not among those that failed',
    detail: () => 'Perhaps somebody else let it wait again, or its words were erased after their time.',
    remedy: () => 'Reload the page and look where it stands.',
  },
  'mail.not_waiting': {
    title: 'This message cannot be taken back',
    detail: () => 'It was sent, is being sent at this moment, or was taken back before.',
    remedy: () => 'Reload the page and look where it stands.',
  },
}
