import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { formatDate } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { urlTo } from '#urls.ts'
import { applyImport, dropImport } from '../apply-import.server.ts'
import { importWords } from '../import-words.ts'
import { ImportsTable } from '../parts/imports-table.tsx'
import { PlanView } from '../parts/plan-view.tsx'
import { listImports, planOf, readImport } from '../read-import.server.ts'
import { orErrors } from '../refusal-texts.ts'
import { registryWords } from '../registry-words.ts'
import { digestOf } from '../upload-list.server.ts'
import type { Route } from './+types/registry-import-preview.ts'

/** What an import would change in the registry as it stands now; without an id, the imports there were. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { database } = context.get(pageContext).services
  const id = url.searchParams.get('id')
  if (id === null) return { imports: await listImports(database), shown: null }
  const found = await readImport(database, id)
  if (found === null) throw data(null, { status: 404 })
  const { fileName, status, effectiveOn, reason } = found
  const plan = status === 'waiting' ? await planOf(database, found) : null
  const shown = {
    ...{ fileName, status, effectiveOn, reason },
    lists: plan?.lists ?? [],
    digest: plan && digestOf(plan),
    empty: plan !== null && plan.facts.length === 0 && plan.governorates.length === 0,
  }
  return { imports: [], shown }
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const form = await request.formData()
  const drop = form.get('intent') === 'drop'
  const digest = String(form.get('digest') ?? '')
  const id = url.searchParams.get('id') ?? ''
  const done = await orErrors(language, () =>
    drop ? dropImport(services, person, id) : applyImport(services, person, { id, digest }),
  )
  if ('errors' in done) return data({ errors: done.errors }, { status: done.status })
  return redirect(urlTo(language, 'registry', {}, { done: drop ? 'dropped' : 'imported' }))
}

export default function RegistryImportPreviewPage() {
  const { imports, shown } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? []
  const language = useLanguage()
  const words = useWords(importWords)
  const registry = useWords(registryWords)
  const waiting = shown?.status === 'waiting' && !shown.empty
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

type Shown = NonNullable<Awaited<ReturnType<typeof loader>>['shown']>

function Preview({ shown }: { readonly shown: Shown }) {
  const { fileName, status, effectiveOn, reason, lists, digest, empty } = shown
  const language = useLanguage()
  const words = useWords(importWords)
  return (
    <>
      {status !== 'waiting' && <Notice>{words.decided[status]}</Notice>}
      {empty && <Notice>{words.nothing}</Notice>}
      <div className="max-w-[42rem]">
        <SummaryList
          rows={[
            { label: words.file, value: <bdi>{fileName}</bdi> },
            { label: words.effective, value: formatDate(language, new Date(effectiveOn)) },
            { label: words.reason, value: <bdi>{reason}</bdi> },
          ]}
        />
      </div>
      {lists.map((plan) => (
        <PlanView key={plan.kind} plan={plan} />
      ))}
      {status === 'waiting' ? (
        <form method="post" className="mt-8 flex flex-wrap gap-4">
          <input type="hidden" name="digest" value={digest ?? ''} />
          {!empty && (
            <Button name="intent" value="apply">
              {words.confirm}
            </Button>
          )}
          <Button name="intent" value="drop" look="second">
            {words.drop}
          </Button>
        </form>
      ) : (
        <p className="mt-8">
          <ButtonLink href={urlTo(language, 'registry')}>{words.toRegistry}</ButtonLink>
        </p>
      )}
    </>
  )
}
