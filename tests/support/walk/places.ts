import { addressesOf } from '../addresses.ts'

/** What another entity, centre or cycle (published and running) is called, for the same page elsewhere. */
const others: readonly (readonly [RegExp, string])[] = [
  [/(?<=\/)POS-01(?=\/|$)/, 'HEA-01'],
  [/(?<=\/)POS(?=\/|$)/, 'HEA'],
  [/(?<=\/(?:cycles|results|reports|analysis)\/)3(?=\/|$)/, '4'],
  [/(?<=\/(?:cycles|results|reports|analysis)\/)4(?=\/|$)/, '3'],
]

/** Addresses of a page: of one's own entity and centre (the sample's liaisons belong to POS), of others, in both cycles. */
export const placesOf = (page: string): string[] => {
  const found = new Set(addressesOf(page, 'en'))
  for (const address of [...found])
    for (const [from, to] of others) if (from.test(address)) found.add(address.replace(from, to))
  return [...found]
}

/** What a name in an endpoint's path may be: of one's own entity, of another; published and running. */
const values: Readonly<Record<string, readonly string[]>> = {
  code: ['default'],
  edition: ['0'],
  entity: ['POS', 'HEA'],
  centre: ['POS-01', 'HEA-01'],
  cycle: ['3', '4'],
}

/**
 * Addresses of an endpoint, by its path as OpenAPI writes it.
 *
 * @throws Error for a name in a path that has no value here: an endpoint nobody walks
 */
export function endpointPlaces(path: string): string[] {
  const name = /\{(\w+)\}/.exec(path)?.[1]
  if (name === undefined) return [`/api/v1${path}`]
  const given = values[name]
  if (given === undefined) throw new Error(`tests/support/walk/places.ts has no value for {${name}}`)
  return given.flatMap((value) => endpointPlaces(path.replace(`{${name}}`, value)))
}
