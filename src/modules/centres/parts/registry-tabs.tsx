import { useLanguage, useWords } from '#ui/language.tsx'
import { Tabs } from '#ui/tabs.tsx'
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
    <Tabs
      label={words.registry}
      items={tabs.map(({ page, word }) => ({
        label: words[word],
        href: urlTo(language, page),
        current: page === current,
      }))}
    />
  )
}
