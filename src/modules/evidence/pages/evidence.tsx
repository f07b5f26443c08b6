import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { pageContext } from '#platform/page-context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Page } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { urlTo } from '#urls.ts'
import { isUnderWay, stateOfCycle } from '../../cycles/cycle-state.ts'
import { listCyclePlans } from '../../cycles/read-plan.server.ts'
import { fieldErrorsOf } from '../fault-texts.ts'
import { importWords } from '../import-words.ts'
import { ImportsTable } from '../parts/imports-table.tsx'
import { UploadForm } from '../parts/upload-form.tsx'
import { importsPerPage, listImports } from '../read-imports.server.ts'
import { uploadImport } from '../upload-import.server.ts'
import type { Route } from './+types/evidence.ts'

/** Files of observations: upload one, and the list of all. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const page = Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1)
  const { imports, count } = await listImports(services.database, page)
  const today = todayOf(services.clock)
  const running = (await listCyclePlans(services.database, person)).filter(
    ({ status }) => status === 'running',
  )
  // The newest cycle in which work goes on today is the one that files come for; then the newest of the others.
  const cycles = [
    ...running.filter((cycle) => isUnderWay(cycle, today)),
    ...running.filter((cycle) => !isUnderWay(cycle, today)),
  ].map((cycle) => ({ id: cycle.id, title: cycle.title, state: stateOfCycle(cycle, today) }))
  return { imports, cycles, page, pages: Math.max(1, Math.ceil(count / importsPerPage)) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const form = await request.formData()
  const given = form.get('file')
  const file =
    given instanceof File
      ? { name: given.name, bytes: new Uint8Array(await given.arrayBuffer()) }
      : { name: '', bytes: new Uint8Array() }
  const cycle = Number(form.get('cycle')) || 0
  try {
    const id = await uploadImport(services, person, { cycle, file })
    return redirect(urlTo(language, 'evidenceImport', { cycle: String(cycle), id }))
  } catch (error) {
    const { errors, status } = fieldErrorsOf(language, error)
    return data({ errors }, { status })
  }
}

export default function EvidencePage() {
  const { imports, cycles, page, pages } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? []
  const language = useLanguage()
  const words = useWords(importWords)
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="wide"
      refused={errors.length > 0}
      breadcrumbs={[{ label: words.home, href: urlTo(language, 'home') }]}
    >
      <ErrorSummary errors={errors} />
      <section className="mb-10">
        <Heading level={2}>{words.upload}</Heading>
        {cycles.length === 0 ? (
          <EmptyState title={words.noCycleTitle}>{words.noCycle}</EmptyState>
        ) : (
          <UploadForm cycles={cycles} errors={errors} />
        )}
      </section>
      <section>
        <Heading level={2}>{words.imports}</Heading>
        {imports.length === 0 ? (
          <EmptyState title={words.noneTitle}>{words.none}</EmptyState>
        ) : (
          <ImportsTable imports={imports} />
        )}
        <Pagination
          page={page}
          pages={pages}
          hrefOf={(number) => urlTo(language, 'evidence', {}, { page: number })}
        />
      </section>
    </Page>
  )
}
