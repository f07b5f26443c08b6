import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { fieldsOf, typedFrom, typedOf } from '../change-form.ts'
import { changesOfEntity } from '../next-step.ts'
import { ChangeFields } from '../parts/change-fields.tsx'
import { CheckAnswers } from '../parts/check-answers.tsx'
import { readEntities } from '../read-records.server.ts'
import { orErrors } from '../refusal-texts.ts'
import { registryWords } from '../registry-words.ts'
import { runEntityChange } from '../run-change.server.ts'
import { todayOf } from '../today.ts'
import type { Route } from './+types/entity-change.ts'

type Args = Pick<Route.LoaderArgs, 'context' | 'params'>

/** The entity and the change; 404 where the entity cannot take it. */
async function find({ context, params }: Args) {
  const { database, clock } = context.get(pageContext).services
  const entity = (await readEntities(database, todayOf(clock), [params.entity])).get(params.entity)
  const kind = entity && changesOfEntity(entity.state).find((one) => one === params.change)
  if (entity === undefined || kind === undefined) throw data(null, { status: 404 })
  return { entity, kind }
}

export async function loader(args: Route.LoaderArgs) {
  const { clock } = args.context.get(pageContext).services
  const { entity, kind } = await find(args)
  return { entity, kind, typed: { ...typedOf(entity), on: todayOf(clock), reason: '' } }
}

export async function action(args: Route.ActionArgs) {
  const { services, person, language } = args.context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const { entity, kind } = await find(args)
  const { code } = entity
  const typed = typedFrom(await args.request.formData())
  const none: readonly FieldError[] = []
  if (typed.intent !== 'check' && typed.intent !== 'record') return { typed, errors: none, checked: false }
  const mode = typed.intent
  const done = await orErrors(language, () => runEntityChange(services, person, { kind, code, typed, mode }))
  if ('errors' in done) return data({ typed, errors: done.errors, checked: false }, { status: done.status })
  if (mode === 'check') return { typed, errors: none, checked: true }
  return redirect(urlTo(language, 'registryEntity', { entity: code }, { done: kind }))
}

const noChoices = { entities: [], governorates: [], channels: [] }

export default function EntityChangePage() {
  const { entity, kind, typed: known } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(registryWords)
  const typed = answer?.typed ?? known
  const errors = answer?.errors ?? []
  const back = urlTo(language, 'registryEntity', { entity: entity.code })
  return (
    <Page
      title={words.changeEntity[kind]}
      caption={<bdi>{entity.name[language]}</bdi>}
      lead={words.changeEntityLead[kind]}
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.registry, href: urlTo(language, 'registry') },
        { label: entity.name[language], href: back },
      ]}
    >
      <ErrorSummary errors={errors} />
      {answer?.checked ? (
        <CheckAnswers fields={fieldsOf(kind)} typed={typed} choices={noChoices} />
      ) : (
        <form id="draft" method="post" noValidate>
          <ChangeFields fields={fieldsOf(kind)} typed={typed} errors={errors} choices={noChoices} />
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
