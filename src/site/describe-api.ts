import { createApi, description } from '../api.ts'
import type { Services } from '../platform/services.ts'

/** One thing that an address is asked. */
export interface ApiParameter {
  readonly name: string
  readonly place: 'path' | 'query'
  readonly required: boolean
}

export interface ApiAddress {
  readonly path: string
  readonly tag: string
  readonly parameters: readonly ApiParameter[]
  /** JSON Schema of the answer, laid out for reading. */
  readonly shape: string
}

export interface ApiDescription {
  readonly addresses: readonly ApiAddress[]
  readonly shapes: readonly { readonly name: string; readonly shape: string }[]
}

interface Operation {
  readonly tags?: readonly string[]
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[]
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema?: unknown }>> }>
  >
}

/** What the page on the API shows: the same description that programs read, cut into its parts. */
export function describeApi(services: Services): ApiDescription {
  const document = createApi(services).getOpenAPI31Document(description)
  const addresses = Object.entries(document.paths ?? {}).map(([path, item]): ApiAddress => {
    const { tags = [], parameters = [], responses } = (item as { get: Operation }).get
    return {
      path,
      tag: tags[0] ?? '',
      parameters: parameters.map(({ name, in: place, required = false }) => ({
        name,
        place: place === 'path' ? 'path' : 'query',
        required,
      })),
      shape: layOut(responses['200']?.content?.['application/json']?.schema),
    }
  })
  const shapes = Object.entries(document.components?.schemas ?? {})
  return { addresses, shapes: shapes.map(([name, shape]) => ({ name, shape: layOut(shape) })) }
}

const layOut = (schema: unknown): string => JSON.stringify(schema, null, 2)
