import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { analysisWords } from '../analysis-words.ts'

const kinds = [
  { file: 'results.xlsx', label: 'XLSX' },
  { file: 'results.csv', label: 'CSV' },
  { file: 'results.json', label: 'JSON' },
] as const

/** The whole result as files. */
export function ExportLinks({ cycle }: { readonly cycle: number }) {
  const language = useLanguage()
  const words = useWords(analysisWords)
  return (
    <section className="no-print">
      <Heading level={2}>{words.export}</Heading>
      <p>{words.exportNote}</p>
      <ul className="flex flex-wrap gap-6">
        {kinds.map(({ file, label }) => (
          <li key={file}>
            <a
              href={urlTo(language, 'analysisExport', { cycle: String(cycle), file })}
              className="inline-flex min-h-11 items-center"
            >
              <bdi>{label}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
