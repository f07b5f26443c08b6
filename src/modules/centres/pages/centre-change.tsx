import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { fieldsOf, typedFrom, typedOf } from '../change-form.ts'
import { changesOf } from '../next-step.ts'
import { ChangeFields } from '../parts/change-fields.tsx'
import { CheckAnswers } from '../parts/check-answers.tsx'
import { readChoices } from '../read-choices.server.ts'
import { readCentres } from '../read-records.server.ts'
import { orErrors } from '../refusal-texts.ts'
import { registryWords } from '../registry-words.ts'
import { runCentreChange } from '../run-change.server.ts'
import { todayOf } from '../today.ts'
import type { Route } from './+types/centre-change.ts'

type Args = Pick<Route.LoaderArgs, 'context' | 'params'>

/** The centre and the change; 404 where the centre cannot take it. */
async function find({ context, params }: Args) {
  const { database, clock } = context.get(pageContext).services
  const centre = (await readCentres(database, todayOf(clock), [params.centre])).get(params.centre)
  const kind = centre && changesOf(centre).find((one) => one === params.change)
  if (centre === undefined || kind === undefined) throw data(null, { status: 404 })
  return { centre, kind }
}

export async function loader(args: Route.LoaderArgs) {
  const { services } = args.context.get(pageContext)
  const { centre, kind } = await find(args)
  const typed = { ...typedOf(centre), on: todayOf(services.clock), reason: '' }
  return { centre, kind, typed, choices: await readChoices(services.database, { onlyOpen: true }) }
}

export async function action(args: Route.ActionArgs) {
  const { services, person, language } = args.context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const { centre, kind } = await find(args)
  const typed = typedFrom(await args.request.formData())
  const none: readonly FieldError[] = []
  if (typed.intent !== 'check' && typed.intent !== 'record') return { typed, errors: none, checked: false }
  const mode = typed.intent
  const done = await orErrors(language, () =>
    runCentreChange(services, person, { kind, centre, typed, mode }),
  )
  if ('errors' in done) return data({ typed, errors: done.errors, checked: false }, { status: done.status })
  if (mode === 'check') return { typed, errors: none, checked: true }
  return redirect(urlTo(language, 'registryCentre', { centre: centre.code }, { done: kind }))
}

export default function CentreChangePage() {
  const { centre, kind, typed: known, choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(registryWords)
  const typed = answer?.typed ?? known
  const errors = answer?.errors ?? []
  const back = urlTo(language, 'registryCentre', { centre: centre.code })
  return (
    <Page
      title={words.change[kind]}
      caption={<bdi>{centre.name[language]}</bdi>}
      lead={words.changeLead[kind]}
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.registry, href: urlTo(language, 'registry') },
        { label: centre.name[language], href: back },
      ]}
    >
      <ErrorSummary errors={errors} />
      {answer?.checked ? (
        <CheckAnswers fields={fieldsOf(kind)} typed={typed} choices={choices} />
      ) : (
        <form id="draft" method="post" noValidate>
          <ChangeFields fields={fieldsOf(kind)} typed={typed} errors={errors} choices={choices} />
          <Button name="intent" value="check">
            {words.goOn}
          </Button>
        </form>
      )}
      <p className="mt-6">
        <a href={back} className="inline-flex min-h-11 items-center">
          {words.cancel}
        </a>
      </p>
    </Page>
  )
}
