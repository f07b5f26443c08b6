import { type Fault, type FaultCatalogue, Refusal } from './fault.ts'
import { isDatabaseAway, isDatabaseCrowded } from './is-database-away.ts'
import { isUnstorable } from './is-unstorable.ts'
import type { Language } from './language.ts'
import { problemWords } from './problem-words.ts'

/** One fault as the API tells it. */
export interface ProblemFault {
  readonly code: string
  readonly title?: string
  readonly detail?: string
  readonly remedy?: string
  readonly place?: Fault['place']
}

/** What the API answers when it cannot do what was asked (RFC 9457, application/problem+json). */
export interface Problem {
  /** Stable: `urn:taqyeem:problem:` and a code. */
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  /** The request, for whoever looks into it. */
  readonly instance: string
  readonly faults?: readonly ProblemFault[]
}

interface ProblemOptions {
  readonly language: Language
  readonly requestId: string
  /** The words of the faults that modules may raise. */
  readonly catalogues?: readonly FaultCatalogue[]
}

const codes: Readonly<Record<number, keyof (typeof problemWords)['en']>> = {
  400: 'badRequest',
  401: 'signInNeeded',
  403: 'forbidden',
  404: 'notFound',
  405: 'methodNotAllowed',
  409: 'conflict',
  413: 'tooLarge',
  415: 'unsupportedType',
  422: 'refused',
  429: 'tooMany',
  503: 'unavailable',
}

/** The problem for a status, without faults. An unlisted status is told as an inner failure. */
export function problemOfStatus(status: number, { language, requestId }: ProblemOptions): Problem {
  const code = codes[status] ?? 'failed'
  const { title, detail } = problemWords[language][code]
  return {
    type: `urn:taqyeem:problem:${code.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    title,
    status: codes[status] === undefined ? 500 : status,
    detail,
    instance: `urn:uuid:${requestId}`,
  }
}

/**
 * What to answer for something thrown. A {@link Refusal} becomes its status with every fault in the reader's language;
 * a text that cannot be kept (`isUnstorable`) becomes 400; a database that cannot be reached, or to which no connection is free, becomes 503; anything else a plain 500 that
 * carries the request id and nothing of the error.
 */
export function problemOf(error: unknown, options: ProblemOptions): Problem {
  if (isUnstorable(error)) return problemOfStatus(400, options)
  if (!(error instanceof Refusal))
    return problemOfStatus(isDatabaseAway(error) || isDatabaseCrowded(error) ? 503 : 500, options)
  const faults = error.faults.map((fault) => describeFault(fault, options))
  return { ...problemOfStatus(error.status, options), faults }
}

function describeFault(
  { code, place, params = {} }: Fault,
  { language, catalogues = [] }: ProblemOptions,
): ProblemFault {
  const where = place === undefined ? {} : { place }
  for (const catalogue of catalogues) {
    const words = catalogue[language][code]
    if (words === undefined) continue
    return { code, title: words.title, detail: words.detail(params), remedy: words.remedy(params), ...where }
  }
  return { code, ...where }
}

/** The HTTP response for a problem. */
export function problemResponse(problem: Problem): Response {
  const headers = {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    // Of a minute, as the pages say.
    ...(problem.status === 503 ? { 'Retry-After': '60' } : {}),
  }
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}
