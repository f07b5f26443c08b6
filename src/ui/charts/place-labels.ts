/**
 * Moves labels apart so that no two are nearer than `gap`, each as near to its wanted place as that allows, all between
 * `min` and `max` where they fit. Places are answered in the order asked.
 *
 * @example placeLabels([10, 12], { gap: 10, min: 0, max: 100 }) // [10, 20]
 */
export function placeLabels(
  wanted: readonly number[],
  { gap, min, max }: { readonly gap: number; readonly min: number; readonly max: number },
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!)
  const places = order.map((index) => Math.min(Math.max(wanted[index]!, min), max))
  for (let i = 1; i < places.length; i++) places[i] = Math.max(places[i]!, places[i - 1]! + gap)
  let roof = max
  for (let i = places.length - 1; i >= 0 && places[i]! > roof; i--) {
    places[i] = roof
    roof -= gap
  }
  const answer = new Array<number>(wanted.length)
  order.forEach((index, i) => {
    answer[index] = places[i]!
  })
  return answer
}
