import type { Walk, Walker } from './open-walk.ts'

/** How a request ended: let in, led to sign in, refused by role, or told that there is nothing of that name. */
export type Outcome = 'entered' | 'sign-in' | 'refused' | 'hidden'

export interface Answer {
  readonly status: number
  readonly outcome: Outcome
  /** What was answered, as text, with what leads elsewhere. */
  readonly text: string
}

/** A form as a page offers it: where it goes and what it sends. */
export interface SentForm {
  readonly action: string
  readonly files: boolean
  readonly fields: readonly (readonly [string, string])[]
}

const origin = 'http://localhost:3000'

const outcomeOf = ({ status, headers }: Response): Outcome => {
  const place = headers.get('Location') ?? ''
  if (status === 401 || /\/sign-in(\?|$)/.test(place)) return 'sign-in'
  if (status === 403) return 'refused'
  return status === 404 ? 'hidden' : 'entered'
}

const read = async (response: Response): Promise<Answer> => ({
  status: response.status,
  outcome: outcomeOf(response),
  text: `${response.headers.get('Location') ?? ''} ${new TextDecoder().decode(await response.arrayBuffer())}`,
})

const headersOf = ({ cookie }: Walker): Record<string, string> => ({
  Accept: 'text/html,*/*',
  ...(cookie === '' ? {} : { Cookie: cookie }),
})

/** Asks for an address as a browser of this walker does. */
export const ask = async ({ web }: Walk, walker: Walker, path: string): Promise<Answer> =>
  read(await web.fetch(new Request(`${origin}${path}`, { headers: headersOf(walker), redirect: 'manual' })))

/** Sends a form as a browser does that shows one of our own pages. */
export const send = async ({ web }: Walk, walker: Walker, form: SentForm): Promise<Answer> => {
  const headers = { ...headersOf(walker), Origin: origin, 'Sec-Fetch-Site': 'same-origin' }
  const body = form.files ? new FormData() : new URLSearchParams()
  for (const [name, value] of form.fields) {
    if (form.files && value === fileValue) (body as FormData).append(name, aFile())
    else body.append(name, value)
  }
  return read(await web.fetch(new Request(`${origin}${form.action}`, { method: 'POST', headers, body })))
}

/** Stands for a file in a form's fields. */
export const fileValue = '\u0000file'

const aFile = (): File =>
  new File(['code,name_ar,name_en\nX-1,مركز,Centre\n'], 'walk.csv', { type: 'text/csv' })
