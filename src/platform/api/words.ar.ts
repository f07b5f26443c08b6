import type { FaultWords } from '../fault.ts'

/** What can be wrong with what a program asks of the API. */
export type RequestFaultCode = 'request.invalid' | 'request.unknown'

export const requestWords: FaultWords<RequestFaultCode> = {
  'request.invalid': {
    title: 'قيمة لا توافق الوصف',
    detail: ({ name }) => `القيمة المرسلة في \`${name}\` ليست مما يقبله وصف الواجهة.`,
    remedy: () => 'راجع وصف الواجهة في `/api/v1/openapi.json`، وصحّح القيمة ثم أعد الإرسال.',
  },
  'request.unknown': {
    title: 'اسم لا تعرفه الواجهة',
    detail: ({ name }) => `لا يقبل هذا العنوان \`${name}\` في الاستعلام.`,
    remedy: () => 'احذفه أو صحّح كتابته. الأسماء المقبولة في `/api/v1/openapi.json`.',
  },
}
