import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { TrialComparison } from '#scoring/compare-trial.ts'
import type { Guide } from '#scoring/guide.ts'
import { useLanguage } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { summarizeTrial, type WhatIfOutcome } from '../what-if-outcome.ts'
import { changesIn, makeTrial, readWhatIf, type WhatIfView, whatIfQuery } from '../what-if-view.ts'
import type { TrialReply, TrialRequest } from '../what-if-work.ts'

/** How long the typing pauses before the address of the page follows, in milliseconds. */
const pause = 400

interface Loaded {
  readonly cycle: number
  readonly guide: Guide
  readonly view: WhatIfView
  readonly outcome: WhatIfOutcome | null
}

interface Tried {
  readonly id: number
  readonly comparison: TrialComparison
  readonly centres: Extract<TrialReply, { readonly say: 'loaded' }>['centres']
  readonly took: number
}

/** What the browser is at: nothing yet, fetching, so many of so many centres, or it could not. */
export type WhatIfState =
  | { readonly is: 'idle' | 'loading' | 'failed' }
  | { readonly is: 'computing'; readonly done: number; readonly total: number }

/**
 * A trial as it is typed. The evidence is fetched when the first field is entered, and a worker computes every change; until
 * its first answer the page shows what the server computed.
 */
export function useWhatIf({ cycle, guide, view: first, outcome }: Loaded) {
  const language = useLanguage()
  const navigate = useNavigate()
  const [view, setView] = useState(first)
  const [tried, setTried] = useState<Tried | null>(null)
  const [state, setState] = useState<WhatIfState>({ is: 'idle' })
  const asked = useRef({ id: 0 })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const worker = useRef<Worker | null>(null)
  const centres = useRef<Tried['centres']>([])

  const hear = ({ data }: MessageEvent<TrialReply>): void => {
    if (data.say === 'loaded') {
      centres.current = data.centres
      return
    }
    if (data.id !== asked.current.id) return
    if (data.say === 'progress') setState({ is: 'computing', done: data.done, total: data.total })
    else if (data.say === 'failed') setState({ is: 'failed' })
    else {
      setTried({ id: data.id, comparison: data.comparison, centres: centres.current, took: data.took })
      setState({ is: 'idle' })
    }
  }

  /** Starts the worker and gives it the evidence, once. */
  const prepare = (): Worker => {
    if (worker.current !== null) return worker.current
    const started = new Worker(new URL('../what-if-worker.ts', import.meta.url), { type: 'module' })
    worker.current = started
    started.addEventListener('message', hear)
    started.addEventListener('error', () => setState({ is: 'failed' }))
    fetchEvidence(urlTo(language, 'analysisWhatIfData', { cycle: String(cycle) })).then(
      (bytes) => {
        const request: TrialRequest = { ask: 'load', guide, bytes }
        started.postMessage(request, [bytes.buffer])
        tryOut(asked.current.id)
      },
      () => {
        worker.current = null
        setState({ is: 'failed' })
      },
    )
    return started
  }

  const latest = useRef<ReturnType<typeof makeTrial> | null>(null)
  const tryOut = (id: number): void => {
    const trial = latest.current
    if (trial === null || trial.weightless.length > 0) return
    const request: TrialRequest = { ask: 'try', id, values: [...trial.values] }
    worker.current?.postMessage(request)
  }

  /** Shows another view of the page, and tries it out when its values differ. */
  const change = (next: WhatIfView): void => {
    // What the server sent holds the movers of one way only: another way needs a computation of our own.
    if (next.texts !== view.texts || (tried === null && next.move !== view.move)) {
      const id = asked.current.id + 1
      asked.current = { id }
      latest.current = makeTrial(guide, next.texts)
      const fetching = worker.current === null || centres.current.length === 0
      prepare()
      setState(fetching ? { is: 'loading' } : state)
      tryOut(id)
    }
    setView(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const query = whatIfQuery(next, { texts: changesIn(guide, next.texts) })
      const address = urlTo(language, 'analysisWhatIf', { cycle: String(cycle) }, query)
      navigate(address, { replace: true, preventScrollReset: true, defaultShouldRevalidate: false })
    }, pause)
  }

  /** Takes over what was typed or chosen before this script was there to hear it. */
  const adopt = (form: HTMLFormElement): void => {
    const query = new URLSearchParams()
    for (const [key, value] of new FormData(form)) if (typeof value === 'string') query.set(key, value)
    const { texts, move } = readWhatIf(guide, query)
    const known = changesIn(guide, view.texts)
    const typed = [...new Set([...Object.keys(texts), ...Object.keys(known)])].some(
      (key) => texts[key] !== known[key],
    )
    const chosen = query.has('move') && move !== view.move
    if (typed || chosen)
      change({ ...view, texts: typed ? texts : view.texts, move: chosen ? move : view.move })
  }

  return {
    view,
    change,
    adopt,
    prepare,
    state,
    live: tried !== null,
    /** Whether `outcome` is that of the values shown; otherwise of those before. */
    current: asked.current.id === (tried?.id ?? 0),
    took: tried?.took ?? null,
    outcome: tried === null ? outcome : summarizeTrial(tried.comparison, tried.centres, view.move),
  }
}

async function fetchEvidence(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`the evidence was not given: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
