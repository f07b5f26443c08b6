/** Where progress goes: the error stream of a terminal. */
export interface ProgressStream {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** Below this nobody waits; above it something must show. In milliseconds. */
const patience = 300
const betweenUpdates = 200
const betweenLines = 2000

/**
 * Progress of a command on the error stream. On a terminal one line is rewritten; elsewhere (a log) a line is written
 * now and then. Nothing shows before 0.3 s unless it is a terminal.
 */
export class Progress {
  readonly #stream: ProgressStream
  readonly #now: () => number
  readonly #start: number
  #label = ''
  #last = Number.NEGATIVE_INFINITY
  #shown = ''

  constructor(stream: ProgressStream, now: () => number = () => performance.now()) {
    this.#stream = stream
    this.#now = now
    this.#start = now()
  }

  /** A new step begins; it is told at once when the command already takes long. */
  step(label: string): void {
    this.#label = label
    this.#last = Number.NEGATIVE_INFINITY
    this.#show(label)
  }

  /** How far the step is. Cheap enough to be called for every row. `total` 0: not known. */
  report(done: number, total: number): void {
    const since = this.#now() - this.#last
    if (since < (this.#stream.isTTY ? betweenUpdates : betweenLines)) return
    this.#show(total > 0 ? `${this.#label} ${Math.floor((100 * done) / total)}%` : this.#label)
  }

  /** Clears the line on a terminal, so that what follows stands alone. */
  end(): void {
    if (this.#stream.isTTY && this.#shown !== '') this.#stream.write('\r\u001b[K')
    this.#shown = ''
  }

  #show(text: string): void {
    const now = this.#now()
    if (text === this.#shown || (!this.#stream.isTTY && now - this.#start < patience)) return
    this.#stream.write(this.#stream.isTTY ? `\r\u001b[K${text}` : `${text}\n`)
    this.#shown = text
    this.#last = now
  }
}
