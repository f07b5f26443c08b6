import { formatNumber, plural } from '#platform/i18n.ts'
import { Details } from '#ui/details.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import type { ClashGroup } from '../group-clashes.ts'
import { type RulePlace, rulePlace } from '../rule-place.ts'
import { ruleName } from '../rule-words.ts'
import { visitWords } from '../words.ts'

interface ClashItemProps {
  readonly cycle: number
  readonly clash: ClashGroup
  readonly instrument: string
  readonly nameOf: (code: string) => string
}

/** Visits that cannot be made, the rules that clash, where each can be changed, and which centres it concerns. */
export function ClashItem({ cycle, clash, instrument, nameOf }: ClashItemProps) {
  const language = useLanguage()
  const words = useWords(visitWords)
  const { visits, centres, needs, free, kept, breaches } = clash
  const first = centres[0] ?? ''
  const placeOf = (page: RulePlace) =>
    page === 'registryEntities'
      ? { href: urlTo(language, page), name: words.entitiesPage }
      : { href: urlTo(language, page, { cycle: String(cycle) }), name: words.tabs[page] }
  const link = (page: RulePlace) => (
    <a href={placeOf(page).href} className="inline-flex min-h-6 items-center">
      {words.changeIn(placeOf(page).name)}
    </a>
  )
  const rule = (code: string) => {
    const page = rulePlace(code)
    return (
      <>
        {ruleName(language, code)}
        {page && <> · {link(page)}</>}
      </>
    )
  }
  return (
    <li className={centres.length > 1 ? 'pt-3' : 'border-b border-line py-3'}>
      <p className="font-semibold">
        {words.clashOf(
          centres.length === 1 ? `${nameOf(first)} · ${instrument}` : instrument,
          plural(language, visits, words.visitsForms),
        )}
      </p>
      <p>{words.needs(plural(language, needs, words.peopleForms), formatNumber(language, free))}</p>
      {free >= needs && breaches.length === 0 && (
        <p>
          {words.noMoment} {link('visitRules')}
        </p>
      )}
      <ul className="ps-6">
        {kept.map(({ code, people }) => (
          <li key={code}>
            {plural(language, people, words.peopleForms)}: {rule(code)}
          </li>
        ))}
        {breaches.map((code) => (
          <li key={`breach ${code}`}>{rule(code)}</li>
        ))}
      </ul>
      {centres.length > 1 && (
        <Details summary={words.clashCentres(formatNumber(language, centres.length))}>
          <ul className="gap-x-8 sm:columns-2">
            {centres.map((code) => (
              <li key={code}>{nameOf(code)}</li>
            ))}
          </ul>
        </Details>
      )}
    </li>
  )
}
