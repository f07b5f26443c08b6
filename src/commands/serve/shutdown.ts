/** What is to be undone at the end, last begun first. */
export class Undo {
  readonly #steps: (() => Promise<unknown> | unknown)[] = []

  add(step: () => Promise<unknown> | unknown): void {
    this.#steps.push(step)
  }

  /** Runs every step, also when one fails; answers with what failed. */
  async run(): Promise<unknown[]> {
    const failures: unknown[] = []
    for (const step of this.#steps.splice(0).reverse()) {
      try {
        await step()
      } catch (error) {
        failures.push(error)
      }
    }
    return failures
  }
}

/** How often it is looked whether npm is still there, in milliseconds. */
const betweenLooks = 500

/**
 * Resolves when npm, which started us, is gone: its shell takes the signals that are meant for us with it to its grave,
 * and a supervisor that stops `npm start` would leave us running. Never resolves where something else started us.
 */
const waitForNpm = (): Promise<void> =>
  new Promise((resolve) => {
    if (process.env.npm_lifecycle_event === undefined) return
    const parent = process.ppid
    const timer = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(timer)
      resolve()
    }, betweenLooks)
    timer.unref()
  })

/** Resolves at the first wish to stop; the second, from somebody who does not want to wait, ends the program. */
export const waitForSignal = (): Promise<void> => {
  const asked = new Promise<void>((resolve) => {
    let before = false
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (before) process.exit(130)
        before = true
        resolve()
      })
    }
  })
  return Promise.race([asked, waitForNpm()])
}
