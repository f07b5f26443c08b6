import { data, useActionData, useLoaderData } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { formatDate } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { urlTo } from '#urls.ts'
import { answerForm, type FormAnswer } from '../answer-form.server.ts'
import { dayOf, type Typed } from '../change-form.ts'
import { changeHours } from '../change-hours.server.ts'
import { hoursFrom, typedOfHours } from '../hours-form.ts'
import { hoursWords } from '../hours-words.ts'
import { OpeningHoursList } from '../opening-hours-list.tsx'
import { ChangeFields } from '../parts/change-fields.tsx'
import { HoursFields } from '../parts/hours-fields.tsx'
import { readCentres } from '../read-records.server.ts'
import { registryWords } from '../registry-words.ts'
import type { Route } from './+types/centre-hours.ts'

async function find({ context, params }: Pick<Route.LoaderArgs, 'context' | 'params'>) {
  const { database, clock } = context.get(pageContext).services
  const centre = (await readCentres(database, todayOf(clock), [params.centre])).get(params.centre)
  if (centre === undefined) throw data(null, { status: 404 })
  return centre
}

/** When a centre serves: a form by day and by season, then what will be saved for a last look. */
export async function loader(args: Route.LoaderArgs) {
  const { clock } = args.context.get(pageContext).services
  const { code, name, openingHours } = await find(args)
  const typed: Typed = { ...typedOfHours(openingHours), on: todayOf(clock), reason: '' }
  return { code, name, typed }
}

export async function action(args: Route.ActionArgs) {
  const page = args.context.get(pageContext)
  const { code } = await find(args)
  return answerForm(page, args.request, {
    otherwise: 'check',
    run: async ({ services, person, typed, mode }) => {
      const change = { code, on: dayOf(typed, 'on'), reason: typed.reason ?? '' }
      await changeHours(services, person, { ...change, hours: hoursFrom(typed) }, mode)
      return { to: urlTo(page.language, 'registryCentre', { centre: code }, { done: 'hours' }) }
    },
  })
}

export default function CentreHoursPage() {
  const { code, name, typed: known } = useLoaderData<typeof loader>()
  const answer = useActionData<FormAnswer>()
  const language = useLanguage()
  const words = useWords(hoursWords)
  const registry = useWords(registryWords)
  const typed = answer?.typed ?? known
  const errors = answer?.errors ?? []
  const back = urlTo(language, 'registryCentre', { centre: code })
  return (
    <Page
      title={words.title}
      caption={<bdi>{name[language]}</bdi>}
      lead={words.lead}
      refused={errors.length > 0}
      breadcrumbs={[
        { label: registry.registry, href: urlTo(language, 'registry') },
        { label: name[language], href: back },
      ]}
    >
      <ErrorSummary errors={errors} />
      {answer?.checked ? (
        <CheckHours typed={typed} />
      ) : (
        <Form id="draft" noValidate>
          <HoursFields typed={typed} errors={errors} />
          <div className="mt-8">
            <ChangeFields fields={['on', 'reason']} typed={typed} errors={errors} />
          </div>
          <Button name="intent" value="check">
            {registry.goOn}
          </Button>
        </Form>
      )}
      <p className="mt-6">
        <a href={back} className="inline-flex min-h-11 items-center">
          {registry.cancel}
        </a>
      </p>
    </Page>
  )
}

/** What will be saved, for a last look. */
function CheckHours({ typed }: { readonly typed: Typed }) {
  const language = useLanguage()
  const words = useWords(hoursWords)
  const registry = useWords(registryWords)
  const hours = hoursFrom(typed)
  return (
    <section>
      <Heading level={2}>{registry.check}</Heading>
      <p className="mb-4">{registry.checkLead}</p>
      <SummaryList
        rows={[
          {
            label: registry.hours,
            value: hours === null ? words.dropped : <OpeningHoursList hours={hours} />,
          },
          { label: registry.on, value: formatDate(language, dayOf(typed, 'on')) },
          { label: registry.reason, value: <bdi className="whitespace-pre-line">{typed.reason}</bdi> },
        ]}
      />
      <Form id="draft" className="mt-6 flex flex-wrap gap-4">
        {Object.entries(typed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button name="intent" value="record">
          {registry.confirm}
        </Button>
        <Button name="intent" value="edit" look="second">
          {registry.edit}
        </Button>
      </Form>
    </section>
  )
}
