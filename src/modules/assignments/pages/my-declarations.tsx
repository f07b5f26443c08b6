import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { formatNumber } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { urlTo } from '#urls.ts'
import { closedActText } from '../../cycles/closed-act-text.ts'
import { typedFrom } from '../../cycles/cycle-form.ts'
import { answersFrom, typedOfDeclared } from '../declaration-form.ts'
import { type Answer, declareInterests } from '../declare-interests.server.ts'
import { fieldErrorsOf } from '../fault-texts.ts'
import { loadCycle } from '../load-cycle.server.ts'
import { ownWords } from '../own-words.ts'
import { CheckDeclaration } from '../parts/check-declaration.tsx'
import { Check } from '../parts/check-list.tsx'
import { EntityDeclaration } from '../parts/entity-declaration.tsx'
import { listDeclared, listInterestsBefore, listToDeclare } from '../read-declarations.server.ts'
import { listOwnVisitors } from '../read-visitors.server.ts'
import type { Route } from './+types/my-declarations.ts'

/** A visitor declares interests in the entities and centres of a cycle. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const { database } = services
  const cycle = await loadCycle(database, person, params.cycle)
  const today = todayOf(services.clock)
  const closed = closedActText(language, cycle, { act: 'declaration.make', day: today })
  const visitor = (await listOwnVisitors(database, cycle.id, person.id))[0] ?? null
  const entities = await listToDeclare(database, cycle.id)
  const declared = visitor ? await listDeclared(database, { cycle: cycle.id, visitor: visitor.id }) : []
  const before = visitor ? await listInterestsBefore(database, { cycle: cycle.id, visitor: visitor.id }) : []
  return {
    cycle,
    entities,
    declared,
    before,
    closed,
    visits: visitor !== null,
    done: url.searchParams.get('done'),
  }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const { database } = services
  const typed = typedFrom(await request.formData())
  const none: readonly FieldError[] = []
  const checked: readonly Answer[] | null = null
  const answer = { typed, errors: none, checked: checked as readonly Answer[] | null }
  const cycle = await loadCycle(database, person, params.cycle)
  const visitor = (await listOwnVisitors(database, cycle.id, person.id))[0]
  if (!visitor) throw data(null, { status: 404 })
  if (typed.intent === 'amend' || typed.intent === 'switch-language') return data(answer)
  const declared = await listDeclared(database, { cycle: cycle.id, visitor: visitor.id })
  const answers = answersFrom(await listToDeclare(database, cycle.id), typed, declared)
  const silent = answers.filter((one) => one.answer === 'interest' && one.reason === '')
  if (typed.intent === 'check' && silent.length === 0) return data({ ...answer, checked: answers })
  try {
    await declareInterests(services, person, { cycle: cycle.id, answers })
    return redirect(urlTo(language, 'myDeclarations', { cycle: params.cycle }, { done: 'saved' }))
  } catch (error) {
    const { errors, status } = fieldErrorsOf(language, error)
    return data({ ...answer, errors }, { status })
  }
}

export default function MyDeclarationsPage() {
  const { cycle, entities, declared, before, closed, visits, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(ownWords)
  const errors = answer?.errors ?? []
  const typed = answer?.typed ?? typedOfDeclared(declared)
  const open = visits && (closed === null || errors.length > 0)
  const answered = declared.filter(({ kind }) => kind === 'entity').length
  return (
    <Page
      title={answer?.checked ? words.checkTitle : words.declareTitle}
      caption={cycle.title[language]}
      lead={answer?.checked ? words.checkLead : words.declareLead}
      refused={errors.length > 0}
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.myVisits, href: urlTo(language, 'myVisits') },
      ]}
    >
      <ErrorSummary errors={errors} />
      {done === 'saved' && !answer && <Notice tone="good">{words.saved}</Notice>}
      {!visits && <EmptyState title={words.none}>{words.noneText}</EmptyState>}
      {visits && closed !== null && errors.length === 0 && (
        <Notice title={words.declareClosed}>
          <p>{closed}</p>
          <a href={urlTo(language, 'myDeclared')} className="inline-flex min-h-11 items-center">
            {words.links.myDeclared}
          </a>
        </Notice>
      )}
      {open && answer?.checked && (
        <CheckDeclaration answers={answer.checked} entities={entities} typed={answer.typed} />
      )}
      {open && !answer?.checked && (
        <Form id="draft" noValidate>
          <p className="mb-6 font-semibold">
            {words.progress(formatNumber(language, answered), formatNumber(language, entities.length))}
          </p>
          {entities.map((entity) => (
            <EntityDeclaration key={entity.code} {...{ entity, typed, errors, before }} />
          ))}
          <div className="mb-6">
            <Check name="rest" value="none" label={words.restNone} checked={typed.rest === 'none'} />
          </div>
          <Button name="intent" value="check">
            {words.goOn}
          </Button>
        </Form>
      )}
    </Page>
  )
}
