import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { formatDate } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { urlTo } from '#urls.ts'
import { applyImport, dropImport, planAnew } from '../apply-import.server.ts'
import { importWords } from '../import-words.ts'
import { FaultTable } from '../parts/fault-table.tsx'
import { ImportsTable } from '../parts/imports-table.tsx'
import { ListProgress } from '../parts/list-progress.tsx'
import { PlanView } from '../parts/plan-view.tsx'
import { type ImportView, listImports, readImportView } from '../read-import.server.ts'
import { orErrors } from '../refusal-texts.ts'
import { registryWords } from '../registry-words.ts'
import type { Route } from './+types/registry-import-preview.ts'

/** How far the reading of a list is, then what it would change in the registry; without an id, the imports there were. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { database } = context.get(pageContext).services
  const id = url.searchParams.get('id')
  if (id === null) return { imports: await listImports(database), shown: null }
  const shown = await readImportView(database, id)
  if (shown === null) throw data(null, { status: 404 })
  return { imports: [], shown }
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const form = await request.formData()
  const intent = form.get('intent')
  const digest = String(form.get('digest') ?? '')
  const id = url.searchParams.get('id') ?? ''
  const done = await orErrors(language, () => {
    if (intent === 'plan') return planAnew(services, person, id)
    return intent === 'drop'
      ? dropImport(services, person, id)
      : applyImport(services, person, { id, digest })
  })
  if ('errors' in done) return data({ errors: done.errors }, { status: done.status })
  if (intent === 'plan') return redirect(urlTo(language, 'registryImportPreview', {}, { id }))
  return redirect(urlTo(language, 'registry', {}, { done: intent === 'drop' ? 'dropped' : 'imported' }))
}

export default function RegistryImportPreviewPage() {
  const { imports, shown } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? []
  const language = useLanguage()
  const words = useWords(importWords)
  const registry = useWords(registryWords)
  const waiting = shown?.status === 'waiting' && !shown.stale && !shown.plan?.empty
  return (
    <Page
      title={shown === null ? words.imports : words.preview}
      width="wide"
      refused={errors.length > 0}
      {...(waiting && { lead: words.previewLead })}
      breadcrumbs={[
        { label: registry.registry, href: urlTo(language, 'registry') },
        { label: words.title, href: urlTo(language, 'registryImport') },
      ]}
    >
      <ErrorSummary errors={errors} />
      {shown === null ? <ImportsTable imports={imports} /> : <Preview shown={shown} />}
    </Page>
  )
}

function Preview({ shown }: { readonly shown: ImportView }) {
  const { fileName, status, effectiveOn, reason, plan, faults } = shown
  const language = useLanguage()
  const words = useWords(importWords)
  const decided = status === 'done' || status === 'dropped'
  return (
    <>
      {decided && <Notice tone={status === 'done' ? 'good' : 'plain'}>{words.decided[status]}</Notice>}
      {shown.stale && <Notice tone="danger">{words.stale}</Notice>}
      {plan?.empty && !shown.stale && <Notice>{words.nothing}</Notice>}
      <div className="max-w-[42rem]">
        <SummaryList
          rows={[
            { label: words.file, value: <bdi>{fileName}</bdi> },
            { label: words.effective, value: formatDate(language, effectiveOn) },
            { label: words.reason, value: <bdi>{reason}</bdi> },
          ]}
        />
      </div>
      {(status === 'sent' || status === 'reading' || status === 'planning') && <ListProgress view={shown} />}
      {status === 'faulty' && <FaultTable faults={faults} />}
      {plan?.lists.map((list) => (
        <PlanView key={list.kind} plan={list} />
      ))}
      {status === 'waiting' && <Decision view={shown} />}
      {status === 'faulty' && (
        <Form className="mt-8 flex flex-wrap gap-4">
          <ButtonLink href={urlTo(language, 'registryImport')}>{words.again}</ButtonLink>
          <Button name="intent" value="drop" look="second">
            {words.drop}
          </Button>
        </Form>
      )}
      {decided && (
        <p className="mt-8">
          <ButtonLink href={urlTo(language, 'registry')}>{words.toRegistry}</ButtonLink>
        </p>
      )}
    </>
  )
}

/** Confirm what is shown, have it worked out anew where the registry changed, or drop it. */
function Decision({ view: { plan, digest, stale } }: { readonly view: ImportView }) {
  const words = useWords(importWords)
  const outdated = stale || plan === null
  return (
    <Form className="mt-8 flex flex-wrap gap-4">
      <input type="hidden" name="digest" value={digest ?? ''} />
      {outdated && (
        <Button name="intent" value="plan">
          {words.plan}
        </Button>
      )}
      {!outdated && !plan.empty && (
        <Button name="intent" value="apply">
          {words.confirm}
        </Button>
      )}
      <Button name="intent" value="drop" look="second">
        {words.drop}
      </Button>
    </Form>
  )
}
