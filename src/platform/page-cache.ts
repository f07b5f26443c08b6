import { answerKept, type KeptAnswer, keepAnswer } from './kept-answer.ts'

interface PageCacheOptions {
  /** Most bytes kept, all forms counted (default 64 MiB). The pages unused for longest go first. */
  readonly maxBytes?: number
}

/**
 * Pages that are the same for everybody, rendered once and kept as bytes until something is published.
 *
 * @example
 * const cache = new PageCache()
 * await cache.answer(request, '/ar/guide', () => render(request))
 * cache.dropAll() // after a publication
 */
export class PageCache {
  readonly #maxBytes: number
  readonly #kept = new Map<string, KeptAnswer>()
  readonly #underWay = new Map<string, Promise<KeptAnswer | Response>>()
  #bytes = 0
  #edition = 0

  constructor({ maxBytes = 64 * 1024 * 1024 }: PageCacheOptions = {}) {
    this.#maxBytes = maxBytes
  }

  /** Bytes held now. */
  get bytes(): number {
    return this.#bytes
  }

  /** Forgets every page. A page being rendered at this moment is given to who asked, and not kept. */
  dropAll(): void {
    this.#edition++
    this.#kept.clear()
    this.#underWay.clear()
    this.#bytes = 0
  }

  /**
   * Answers from the kept page, or renders it. Visitors who ask for the same page at the same time wait for one
   * rendering. Only a 200 is kept; anything else is passed on as it is, for this visitor alone.
   */
  async answer(request: Request, key: string, render: () => Promise<Response>): Promise<Response> {
    const kept = this.#take(key) ?? (await this.#renderOnce(key, render))
    return kept instanceof Response ? kept : answerKept(request, kept)
  }

  #take(key: string): KeptAnswer | undefined {
    const kept = this.#kept.get(key)
    if (kept === undefined) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    return kept
  }

  #renderOnce(key: string, render: () => Promise<Response>): Promise<KeptAnswer | Response> {
    const waiting = this.#underWay.get(key)
    if (waiting !== undefined)
      return waiting.then(async (kept) => (kept instanceof Response ? render() : kept))
    const rendering = this.#render(key, render).finally(() => {
      if (this.#underWay.get(key) === rendering) this.#underWay.delete(key)
    })
    this.#underWay.set(key, rendering)
    return rendering
  }

  async #render(key: string, render: () => Promise<Response>): Promise<KeptAnswer | Response> {
    const edition = this.#edition
    const response = await render()
    if (response.status !== 200) return response
    const headers = Object.fromEntries(response.headers)
    const kept = await keepAnswer(new Uint8Array(await response.arrayBuffer()), headers)
    if (edition === this.#edition) this.#keep(key, kept)
    return kept
  }

  #keep(key: string, kept: KeptAnswer): void {
    if (kept.size > this.#maxBytes) return
    this.#kept.set(key, kept)
    this.#bytes += kept.size
    for (const [oldest, answer] of this.#kept) {
      if (this.#bytes <= this.#maxBytes) return
      this.#kept.delete(oldest)
      this.#bytes -= answer.size
    }
  }
}
