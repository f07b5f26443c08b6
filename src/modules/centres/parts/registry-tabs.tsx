import { useLanguage, useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { registryWords } from '../registry-words.ts'

const tabs = [
  { page: 'registry', word: 'centresTitle' },
  { page: 'registryEntities', word: 'entities' },
  { page: 'registryGovernorates', word: 'governorates' },
  { page: 'registrySources', word: 'sourced' },
] as const

/** Leads between the lists of the registry. */
export function RegistryTabs({ current }: { readonly current: (typeof tabs)[number]['page'] }) {
  const words = useWords(registryWords)
  const language = useLanguage()
  return (
    <nav aria-label={words.registry} className="no-print mb-6 border-b border-line">
      <ul className="flex flex-wrap gap-x-6">
        {tabs.map(({ page, word }) => (
          <li key={page}>
            <a
              href={urlTo(language, page)}
              aria-current={page === current ? 'page' : undefined}
              className="inline-flex min-h-11 items-center border-b-4 border-transparent no-underline aria-[current=page]:border-brand aria-[current=page]:font-semibold"
            >
              {words[word]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
