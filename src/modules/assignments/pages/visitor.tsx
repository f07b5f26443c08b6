import { data, redirect, useActionData, useLoaderData } from 'react-router'
import { pageContext } from '#platform/page-context.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { urlTo } from '#urls.ts'
import { typedFrom } from '../../cycles/cycle-form.ts'
import { roleToKnowShoppers } from '../access.ts'
import { fieldErrorsOf } from '../fault-texts.ts'
import { labelErrors } from '../label-errors.ts'
import { listGovernorates } from '../list-governorates.server.ts'
import { loadCycle } from '../load-cycle.server.ts'
import { ownWords } from '../own-words.ts'
import { ProfileFields } from '../parts/profile-fields.tsx'
import { visitCrumbs } from '../parts/visit-crumbs.ts'
import { profileFrom, typedOfProfile } from '../profile-form.ts'
import { listAbsences, readVisitor } from '../read-visitors.server.ts'
import { revealShopper } from '../reveal-shopper.server.ts'
import { saveProfile } from '../save-profile.server.ts'
import { visitWords } from '../words.ts'
import type { Route } from './+types/visitor.ts'

/** Skills, limits and days of one visitor, for the secretariat. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const { database } = services
  const cycle = await loadCycle(database, person, params.cycle)
  const visitor = await readVisitor(database, cycle.id, params.visitor)
  if (!visitor) throw data(null, { status: 404 })
  const [absences, governorates] = await Promise.all([
    listAbsences(database, visitor.id),
    listGovernorates(database),
  ])
  const mayKnow = roleToKnowShoppers(person) !== null
  const mayReveal = visitor.kind === 'shopper' && mayKnow
  return { cycle, visitor, absences, governorates, mayReveal, mayKnow, done: url.searchParams.get('done') }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const typed = typedFrom(await request.formData())
  const none: readonly FieldError[] = []
  const answer = { typed, errors: none, revealed: null as string | null }
  if (typed.intent === 'switch-language') return data(answer)
  try {
    if (typed.intent === 'reveal') {
      const name = await revealShopper(services, person, {
        visitor: params.visitor,
        reason: typed.reason ?? '',
      })
      return data({ ...answer, typed: null, revealed: name[language] })
    }
    await saveProfile(services, person, profileFrom(params.visitor, typed))
    return redirect(urlTo(language, 'visitor', params, { done: 'saved' }))
  } catch (error) {
    const { errors, status } = fieldErrorsOf(language, error)
    return data(
      { ...answer, errors: labelErrors(language, errors), typed: typed.intent === 'reveal' ? null : typed },
      { status },
    )
  }
}

export default function VisitorPage() {
  const { cycle, visitor, absences, governorates, mayReveal, mayKnow, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const words = useWords(visitWords)
  const own = useWords(ownWords)
  const errors = answer?.errors ?? []
  const typed = answer?.typed ?? typedOfProfile(visitor.profile)
  return (
    <Page
      title={visitor.name[language]}
      caption={words.kinds[visitor.kind]}
      refused={errors.length > 0}
      breadcrumbs={[
        ...visitCrumbs(language, cycle),
        {
          label: words.tabs.visitors,
          href: urlTo(language, 'visitors', { cycle: String(cycle.id) }),
        },
      ]}
    >
      <ErrorSummary errors={errors} />
      {done === 'saved' && !answer && <Notice tone="good">{words.saved}</Notice>}
      {answer?.revealed && <Notice answers>{words.revealed(answer.revealed)}</Notice>}
      {mayKnow && (
        <p className="mb-6">
          <a
            className="inline-flex min-h-11 items-center"
            href={urlTo(language, 'visitorDeclared', { cycle: String(cycle.id), visitor: visitor.id })}
          >
            {own.historyTitle}
          </a>
        </p>
      )}
      <Form id="draft" noValidate>
        <input
          type="hidden"
          name="revision"
          value={answer?.typed ? (answer.typed.revision ?? '') : String(visitor.revision)}
        />
        <ProfileFields
          {...{ typed, errors, absences, governorates }}
          instruments={cycle.instruments}
          own={false}
        />
        <Button name="intent" value="save">
          {words.save}
        </Button>
      </Form>
      {mayReveal && (
        <section>
          <Heading level={2}>{words.reveal}</Heading>
          <p className="mb-4">{words.revealLead}</p>
          <Form noValidate>
            <TextInput name="reason" label={words.reason} error={errorOf(errors, 'reason')} />
            <Button look="second" name="intent" value="reveal">
              {words.show}
            </Button>
          </Form>
        </section>
      )}
    </Page>
  )
}
