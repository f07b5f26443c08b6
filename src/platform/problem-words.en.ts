import type { ar } from './problem-words.ar.ts'

export const en: typeof ar = {
  badRequest: {
    title: 'The request is not understood',
    detail: 'It does not have the described form. Check the description of the API and send it again.',
  },
  signInNeeded: {
    title: 'Sign in first',
    detail: 'This address is for people who have signed in. Sign in and ask again.',
  },
  forbidden: {
    title: 'Not allowed',
    detail: 'You may not do this. If it is part of your work, ask the administrator for the role.',
  },
  notFound: { title: 'Not found', detail: 'There is nothing at this address. Check it.' },
  methodNotAllowed: {
    title: 'Method not accepted',
    detail: 'This address does not accept the method of the request.',
  },
  conflict: {
    title: 'It conflicts with what is stored',
    detail: 'What is stored has changed since you read it. Read it again and retry.',
  },
  tooLarge: { title: 'What was sent is larger than the limit', detail: 'Send it in smaller parts.' },
  unsupportedType: {
    title: 'Type of content not accepted',
    detail: 'Send the content in the type that the description of the API names.',
  },
  refused: {
    title: 'What was sent is not accepted',
    detail: 'Nothing has changed. Mend what follows and send it again.',
  },
  tooMany: { title: 'Too many attempts', detail: 'Wait a little and try again.' },
  unavailable: { title: 'The service is closed for the moment', detail: 'Try again in a few minutes.' },
  failed: {
    title: 'Something went wrong on our side',
    detail: 'Nothing has changed. If it happens again, give the administrator the request number.',
  },
}
