import type { FaultWords } from '../fault.ts'
import type { RequestFaultCode } from './words.ar.ts'

export const requestWords: FaultWords<RequestFaultCode> = {
  'request.invalid': {
    title: 'A value does not fit the description',
    detail: ({ name }) => `The value sent as \`${name}\` is none that the description of the API accepts.`,
    remedy: () => 'See the description at `/api/v1/openapi.json`, mend the value and send it again.',
  },
  'request.unknown': {
    title: 'A name that the API does not know',
    detail: ({ name }) => `This address does not take \`${name}\` in its query.`,
    remedy: () => 'Leave it out or mend its spelling. The names accepted are in `/api/v1/openapi.json`.',
  },
}
