import { Worker } from 'node:worker_threads'
import { TooBusy } from '#platform/too-busy.ts'
import type { ReportDocument } from './report-document.ts'
import type { ReportAnswer } from './report-thread.ts'

export interface ReportPoolOptions {
  /** The file that each thread runs: takes documents, answers with a {@link ReportAnswer}. */
  readonly thread: string | URL
  /** Most threads at a time. */
  readonly threads: number
  /** Most reports that may wait for a thread; more are refused at once. */
  readonly waiting: number
  /** Milliseconds after which a report that is not set is given up. */
  readonly patience: number
  /** Milliseconds after which a thread without work is ended. */
  readonly idle: number
}

/** One report to be set, and who waits for it. */
interface Order {
  readonly document: ReportDocument
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: Error) => void
}

/**
 * A few threads that set reports, so that the process that asks stays free. They start when there is work for them, take
 * no part in keeping the process alive while they have none, and end after a while without. A thread that breaks takes
 * its own report with it and no other.
 *
 * @example
 * const pool = new ReportPool({ thread, threads: 2, waiting: 100, patience: 60_000, idle: 60_000 })
 * const pdf = await pool.set(document)
 */
export class ReportPool {
  readonly #options: ReportPoolOptions
  readonly #waiting: Order[] = []
  readonly #resting = new Map<Worker, NodeJS.Timeout>()
  readonly #working = new Set<Worker>()

  constructor(options: ReportPoolOptions) {
    this.#options = options
  }

  /** Threads that live now. */
  get size(): number {
    return this.#resting.size + this.#working.size
  }

  /**
   * Sets a report on the next free thread.
   *
   * @throws TooBusy when too many wait already
   * @throws Error with the reason when this report cannot be set, or its thread broke or took too long
   */
  set(document: ReportDocument): Promise<Uint8Array> {
    if (this.#waiting.length >= this.#options.waiting)
      return Promise.reject(new TooBusy(`${this.#waiting.length} reports wait to be set already`))
    const set = new Promise<Uint8Array>((resolve, reject) => {
      this.#waiting.push({ document, resolve, reject })
    })
    this.#assign()
    return set
  }

  /** Ends all threads. What is being set or waits is refused. */
  async close(): Promise<void> {
    for (const { reject } of this.#waiting.splice(0)) reject(new Error('no more reports are set'))
    await Promise.all([...this.#resting.keys(), ...this.#working].map((thread) => this.#end(thread)))
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const thread = this.#freeThread()
      if (thread === null) return
      this.#work(thread, this.#waiting.shift()!)
    }
  }

  #freeThread(): Worker | null {
    const [rested] = this.#resting.keys()
    if (rested) {
      clearTimeout(this.#resting.get(rested))
      this.#resting.delete(rested)
      return rested
    }
    return this.size < this.#options.threads ? this.#start() : null
  }

  #start(): Worker {
    const thread = new Worker(this.#options.thread)
    thread.on('exit', () => this.#forget(thread))
    // Told to the report under way; one that rests has nobody to tell, and must not end the process.
    thread.on('error', () => this.#forget(thread))
    return thread
  }

  #work(thread: Worker, { document, resolve, reject }: Order): void {
    const { patience } = this.#options
    this.#working.add(thread)
    thread.ref()
    const finish = (free: boolean, tell: () => void): void => {
      if (!this.#working.delete(thread)) return
      clearTimeout(alarm)
      for (const [event, listener] of listeners) thread.off(event, listener)
      if (free) this.#rest(thread)
      else void this.#end(thread)
      tell()
      this.#assign()
    }
    const fail = (reason: string, cause?: unknown): void =>
      finish(false, () => reject(new Error(`the report could not be set: ${reason}`, { cause })))
    const failFor = (error: Error): void => fail(error.message, error)
    const alarm = setTimeout(() => fail(`it took more than ${patience / 1000} s`), patience)
    const listeners = Object.entries({
      message: (answer: ReportAnswer) =>
        finish(true, () => ('bytes' in answer ? resolve(answer.bytes) : reject(new Error(answer.problem)))),
      messageerror: failFor,
      error: failFor,
      exit: (code: number) => fail(`its thread ended with code ${code}`),
    }) as [string, (given: unknown) => void][]
    for (const [event, listener] of listeners) thread.on(event, listener)
    thread.postMessage(document)
  }

  #rest(thread: Worker): void {
    const end = setTimeout(() => void this.#end(thread), this.#options.idle)
    end.unref()
    thread.unref()
    this.#resting.set(thread, end)
  }

  #forget(thread: Worker): void {
    clearTimeout(this.#resting.get(thread))
    this.#resting.delete(thread)
  }

  async #end(thread: Worker): Promise<void> {
    this.#forget(thread)
    await thread.terminate()
  }
}
