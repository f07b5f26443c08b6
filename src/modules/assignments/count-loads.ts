/** How many visits a visitor has: in the plan that stands, and in the one proposed. */
export interface VisitorLoad {
  readonly visitor: string
  readonly before: number
  readonly after: number
}

type Visits = readonly { readonly people: readonly string[] }[]

/**
 * The visits of each visitor who has any, whoever would have most first.
 *
 * @example countLoads([{ people: ['a'] }], [{ people: ['a', 'b'] }, { people: ['b'] }])
 * // [{ visitor: 'b', before: 0, after: 2 }, { visitor: 'a', before: 1, after: 1 }]
 */
export function countLoads(standing: Visits, proposed: Visits): VisitorLoad[] {
  const [before, after] = [countOf(standing), countOf(proposed)]
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((visitor) => ({ visitor, before: before.get(visitor) ?? 0, after: after.get(visitor) ?? 0 }))
    .sort((a, b) => b.after - a.after || (a.visitor < b.visitor ? -1 : 1))
}

function countOf(visits: Visits): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { people } of visits)
    for (const person of people) counts.set(person, (counts.get(person) ?? 0) + 1)
  return counts
}
