import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { dayOf } from '#platform/day.ts'
import type { FaultCatalogue } from '#platform/fault.ts'
import { faultWords as filesAr } from '#platform/files/words.ar.ts'
import { faultWords as filesEn } from '#platform/files/words.en.ts'
import { orFormErrors } from '#platform/form-errors.ts'
import { localDigits } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { tableFiles } from '#platform/spreadsheets/table-files.ts'
import { faultWords as sheetsAr } from '#platform/spreadsheets/words.ar.ts'
import { faultWords as sheetsEn } from '#platform/spreadsheets/words.en.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { ErrorSummary, errorOf } from '#ui/error-summary.tsx'
import { FileInput } from '#ui/file-input.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { typedFrom } from '../../cycles/cycle-form.ts'
import { readPlace } from '../../cycles/programme-place.server.ts'
import { answerHolidays } from '../answer-holidays.server.ts'
import { calendarWords } from '../calendar-words.ts'
import { HolidayChoice } from '../parts/holiday-choice.tsx'
import { HolidayList } from '../parts/holiday-list.tsx'
import { listHolidays } from '../read-rules.server.ts'
import { refusalWords as ar } from '../refusal-words.ar.ts'
import { refusalWords as en } from '../refusal-words.en.ts'
import { suggestHolidays } from '../suggest-holidays.server.ts'
import { visitWords } from '../words.ts'
import type { Route } from './+types/holidays.ts'

const catalogue: FaultCatalogue = {
  ar: { ...filesAr, ...sheetsAr, ...ar },
  en: { ...filesEn, ...sheetsEn, ...en },
}

/** The holidays of one year: what is entered, what may be, and a file of them. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { database, clock } = context.get(pageContext).services
  const { countryCode, timeZone } = await readPlace(database)
  const asked = Number(url.searchParams.get('year'))
  const year =
    asked >= 2000 && asked < 2100 && Number.isInteger(asked)
      ? asked
      : Number(dayOf(clock.now(), timeZone).slice(0, 4))
  const holidays = await listHolidays(database, `${year}-01-01`, `${year}-12-31`)
  const known = new Set(holidays.map(({ day }) => day))
  const suggested = countryCode === null ? [] : suggestHolidays(countryCode, year)
  return {
    ...{ year, holidays, hasCountry: countryCode !== null, done: url.searchParams.get('done') },
    suggested: suggested.filter(({ day }) => !known.has(day)),
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const form = await request.formData()
  const file = form.get('file')
  const typed = typedFrom(form)
  const keep = form.getAll('keep').map(String)
  const year = new URL(request.url).searchParams.get('year') ?? undefined
  const sent =
    file instanceof File ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : null
  const done = await orFormErrors(catalogue, language, () =>
    answerHolidays(services, person, { typed, keep, sent }),
  )
  if ('errors' in done) return data({ typed, errors: done.errors, read: null }, { status: done.status })
  if (done.value !== null) return data({ typed, errors: [], read: done.value })
  return redirect(urlTo(language, 'holidays', {}, { year, done: 'saved' }))
}

export default function HolidaysPage() {
  const { year, holidays, suggested, hasCountry, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(calendarWords)
  const ofVisits = useWords(visitWords)
  const errors = answer?.errors ?? []
  const read = answer?.read ?? null
  const hrefOf = (other: number) => urlTo(language, 'holidays', {}, { year: other })
  return (
    <Page
      title={words.holidays}
      lead={words.holidaysLead}
      refused={errors.length > 0}
      breadcrumbs={[
        { label: ofVisits.home, href: urlTo(language, 'home') },
        { label: ofVisits.cycles, href: urlTo(language, 'cycles') },
      ]}
    >
      <ErrorSummary errors={errors} />
      {done === 'saved' && !answer && <Notice tone="good">{ofVisits.saved}</Notice>}
      {read !== null && (
        <section>
          <Heading level={2}>{words.inFile}</Heading>
          <p className="mb-4">{words.inFileLead}</p>
          <HolidayChoice holidays={read} ticked />
        </section>
      )}
      <nav aria-label={words.years} className="no-print mb-4 flex flex-wrap gap-4">
        <ButtonLink look="second" href={hrefOf(year - 1)}>
          {words.previousYear}
        </ButtonLink>
        <ButtonLink look="second" href={hrefOf(year + 1)}>
          {words.nextYear}
        </ButtonLink>
      </nav>
      <HolidayList
        title={words.yearOf(localDigits(language, String(year)))}
        holidays={holidays}
        typed={answer?.typed.intent === 'holiday' ? answer.typed : {}}
        errors={errors}
      />
      <section>
        <Heading level={2}>{words.suggested}</Heading>
        {!hasCountry ? (
          <p className="mb-4">
            {words.noCountry}{' '}
            <a href={urlTo(language, 'programme')} className="inline-flex min-h-11 items-center">
              {words.toProgramme}
            </a>
          </p>
        ) : suggested.length === 0 ? (
          <p className="mb-4">{words.noSuggestions}</p>
        ) : (
          <>
            <p className="mb-4">{words.suggestedLead}</p>
            <HolidayChoice holidays={suggested} ticked={false} />
          </>
        )}
      </section>
      <section>
        <Heading level={2}>{words.fromFile}</Heading>
        <Form encType="multipart/form-data" noValidate>
          <FileInput
            name="file"
            label={words.file}
            hint={words.fileHint}
            accept={tableFiles}
            error={errorOf(errors, 'file')}
          />
          <Button look="second" name="intent" value="file">
            {words.readFile}
          </Button>
        </Form>
      </section>
    </Page>
  )
}
