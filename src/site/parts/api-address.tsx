import { Details } from '#ui/details.tsx'
import { Heading } from '#ui/heading.tsx'
import { useWords } from '#ui/language.tsx'
import { Table } from '#ui/table.tsx'
import { apiWords } from '../api-words.ts'
import type { ApiAddress } from '../describe-api.ts'
import { CodedText } from './coded-text.tsx'
import { Shape } from './shape.tsx'

/** Where an example of an address is asked; the sample programme has all of them. */
const exampleValues: Readonly<Record<string, string>> = {
  code: 'default',
  edition: '0',
  entity: 'POS',
  centre: 'POS-01',
  cycle: '3',
}

/** One address of the API: what it answers, what it is asked, an example, the shape of the answer. */
export function ApiAddressSection({ address, tag }: { readonly address: ApiAddress; readonly tag: string }) {
  const words = useWords(apiWords)
  const { path, parameters, shape } = address
  const example = `/api/v1${path.replace(/\{(\w+)\}/g, (_, name: string) => exampleValues[name] ?? name)}`
  return (
    <section className="border-b border-line pb-2" aria-labelledby={`${tag}-${path}`}>
      <Heading level={3} id={`${tag}-${path}`}>
        <code dir="ltr" className="break-words text-lg">
          GET /api/v1{path}
        </code>
      </Heading>
      <p className="mb-3 max-w-[42rem]">{words.endpoints[path]}</p>
      {parameters.length > 0 && (
        <Table
          caption={`${words.asked}: ${path}`}
          captionHidden
          rows={parameters}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', header: words.name, cell: ({ name }) => <code dir="ltr">{name}</code> },
            {
              key: 'place',
              header: words.place,
              cell: ({ place, required }) =>
                required && place === 'query'
                  ? `${words.places[place]} (${words.required})`
                  : words.places[place],
            },
            {
              key: 'meaning',
              header: words.meaning,
              cell: ({ name }) => <CodedText text={words.parameters[name] ?? name} />,
            },
          ]}
        />
      )}
      <p className="my-3">
        {words.example}{' '}
        <a href={example} dir="ltr" className="inline-block break-all py-1">
          {example}
        </a>
      </p>
      <Details summary={words.shape}>
        <Shape label={`${words.shape}: ${path}`} shape={shape} />
      </Details>
    </section>
  )
}
