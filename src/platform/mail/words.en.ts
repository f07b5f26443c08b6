import type { ar } from './words.ar.ts'

export const en: typeof ar = {
  sender: 'Taqyeem',
  programme: 'Taqyeem, the programme for the quality of government service centres',
  greeting: 'Hello,',
  orCopy: 'If the link does not open, copy it into your browser:',
  automatic:
    'This message was sent automatically; please do not reply. If you did not expect it, do not open the link.',
}
