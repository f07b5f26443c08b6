import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { pageContext } from '#platform/page-context.ts'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { readCycle } from '../../cycles/read.server.ts'
import { readPhases } from '../../cycles/read-plan.server.ts'
import { readGuide } from '../../standards/read.server.ts'
import { discardImport } from '../discard-import.server.ts'
import { fieldErrorsOf } from '../fault-texts.ts'
import { importWords } from '../import-words.ts'
import { loadImport } from '../load-import.server.ts'
import { ImportContents } from '../parts/import-contents.tsx'
import { ImportDecision, ImportUndo } from '../parts/import-decision.tsx'
import { ImportFacts } from '../parts/import-facts.tsx'
import { ImportFaults } from '../parts/import-faults.tsx'
import { ImportProgress } from '../parts/import-progress.tsx'
import { gateOf } from '../phase-gate.ts'
import { readImportView } from '../read-imports.server.ts'
import { undoImport } from '../undo-import.server.ts'
import type { Route } from './+types/evidence-import.ts'

/** One uploaded file: how far its reading is, what it holds or what is wrong with it, and what can be done. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const { database } = services
  const cycle = await readCycle(database, person, Number(params.cycle) || 0)
  const view = cycle && (await readImportView(database, { cycle: cycle.id, id: params.id }))
  const guide = cycle && (await readGuide(database, person, cycle.guide.code, cycle.guide.edition))
  if (!cycle || !view || !guide) throw data(null, { status: 404 })
  const plan = { phases: await readPhases(database, cycle.id) }
  const gate = gateOf(plan, view.stages, todayOf(services.clock), person)
  return { cycle, view, gate, guide: guide.guide, done: url.searchParams.get('done') }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const form = await request.formData()
  const key = { cycle: Number(params.cycle) || 0, id: params.id }
  const leave = (done: string) =>
    redirect(urlTo(language, 'evidenceImport', { cycle: params.cycle, id: params.id }, { done }))
  try {
    switch (form.get('intent')) {
      case 'load':
        await loadImport(services, person, {
          ...key,
          offPhaseReason: String(form.get('off_phase_reason') ?? ''),
        })
        return leave('loaded')
      case 'undo':
        await undoImport(services, person, { ...key, reason: String(form.get('reason') ?? '') })
        return leave('undone')
      case 'discard':
        await discardImport(services, person, key)
        return leave('discarded')
      default:
        throw data(null, { status: 400 })
    }
  } catch (error) {
    const { errors, status } = fieldErrorsOf(language, error)
    return data({ errors }, { status })
  }
}

export default function EvidenceImportPage() {
  const { cycle, view, gate, guide, done } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors ?? []
  const language = useLanguage()
  const words = useWords(importWords)
  const told = words.done[done ?? '']
  const reading = view.status === 'waiting' || view.status === 'reading'
  return (
    <Page
      title={view.fileName}
      caption={cycle.title[language]}
      width="wide"
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.title, href: urlTo(language, 'evidence') },
      ]}
    >
      <ErrorSummary errors={errors} />
      {told !== undefined && errors.length === 0 && <Notice tone="good">{told}</Notice>}
      <ImportFacts view={view} />
      {reading && (
        <ImportProgress
          line={view}
          here={urlTo(language, 'evidenceImport', { cycle: String(view.cycle), id: view.id })}
        />
      )}
      {view.status === 'faulty' && <ImportFaults view={view} />}
      {view.status === 'ready' && <ImportDecision view={view} gate={gate} errors={errors} />}
      <ImportContents view={view} guide={guide} />
      {view.status === 'loaded' && <ImportUndo view={view} errors={errors} />}
    </Page>
  )
}
