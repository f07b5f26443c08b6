import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { typedFrom } from '../cycle-form.ts'
import { fieldErrorsOf } from '../fault-texts.ts'
import { listCountries } from '../list-countries.server.ts'
import { readPlace } from '../programme-place.server.ts'
import { programmeWords } from '../programme-words.ts'
import { readProgramme } from '../read.server.ts'
import { setProgramme, timeZones } from '../set-programme.server.ts'
import { cycleWords } from '../words.ts'
import type { Route } from './+types/programme.ts'

/** What the programme is called, and where it is. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { services, language } = context.get(pageContext)
  const [programme, place] = await Promise.all([
    readProgramme(services.database),
    readPlace(services.database),
  ])
  const typed: Readonly<Record<string, string>> = {
    ...{ title_ar: programme?.title.ar ?? '', title_en: programme?.title.en ?? '' },
    ...{ country_ar: programme?.country.ar ?? '', country_en: programme?.country.en ?? '' },
    ...{ country_code: place.countryCode ?? '', time_zone: place.timeZone },
  }
  return { typed, zones: timeZones(), countries: listCountries(language), done: url.searchParams.get('done') }
}

export async function action({ context, request }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const typed = typedFrom(await request.formData())
  const none: readonly FieldError[] = []
  if (typed.intent === 'switch-language') return data({ typed, errors: none })
  const text = (name: string) => (typed[name] ?? '').trim()
  try {
    await setProgramme(services, person, {
      title: { ar: text('title_ar'), en: text('title_en') },
      country: { ar: text('country_ar'), en: text('country_en') },
      countryCode: text('country_code') || null,
      timeZone: text('time_zone'),
    })
    return redirect(urlTo(language, 'programme', {}, { done: 'saved' }))
  } catch (error) {
    const { errors, status } = fieldErrorsOf(language, error)
    return data({ typed, errors }, { status })
  }
}

export default function ProgrammePage() {
  const { typed: known, zones, countries, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(programmeWords)
  const { home, cycles } = useWords(cycleWords)
  const typed: Readonly<Record<string, string>> = answer?.typed ?? known
  const errors = answer?.errors ?? []
  const field = (name: string, label: string) => ({
    ...{ name, label, value: typed[name] ?? '', error: errorOf(errors, name) },
  })
  return (
    <Page
      title={words.title}
      lead={words.lead}
      refused={errors.length > 0}
      breadcrumbs={[
        { label: home, href: urlTo(language, 'home') },
        { label: cycles, href: urlTo(language, 'cycles') },
      ]}
    >
      <ErrorSummary errors={errors} />
      {done === 'saved' && !answer && <Notice tone="good">{words.saved}</Notice>}
      <Form id="draft" noValidate>
        <TextInput {...field('title_ar', words.titleAr)} />
        <TextInput {...field('title_en', words.titleEn)} latin />
        <TextInput {...field('country_ar', words.countryAr)} />
        <TextInput {...field('country_en', words.countryEn)} latin />
        <Select
          {...field('country_code', words.countryCode)}
          hint={words.countryHint}
          options={[{ value: '', label: words.noCountry }, ...countries]}
        />
        <Select
          {...field('time_zone', words.timeZone)}
          hint={words.timeZoneHint}
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
        <Button>{words.save}</Button>
      </Form>
    </Page>
  )
}
