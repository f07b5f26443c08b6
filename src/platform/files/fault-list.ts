import { type Fault, Refusal } from '#platform/fault.ts'

/** Enough to mend a file by; a broken column of a million rows must not fill the memory with a million faults. */
const kept = 1000

/** Gathers the faults of one input, so that a person hears of all of them at once. Keeps the first thousand, counts all. */
export class FaultList {
  readonly faults: Fault[] = []
  count = 0

  add(fault: Fault): void {
    this.count += 1
    if (this.faults.length < kept) this.faults.push(fault)
  }

  /** Throws a Refusal when there is any fault; the faults that were not kept are told as `faults.more` with a count. */
  refuseIfAny(): void {
    if (this.count === 0) return
    const more = this.count - this.faults.length
    throw new Refusal(
      more === 0 ? this.faults : [...this.faults, { code: 'faults.more', params: { count: more } }],
      400,
    )
  }
}

/** A refusal with one fault, for what makes the rest unreadable. */
export const refuse = (fault: Fault): Refusal => new Refusal([fault], 400)
