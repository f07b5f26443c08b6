import { data, redirect } from 'react-router'
import { nameIn } from '#platform/access.ts'
import { orFormErrors } from '#platform/form-errors.ts'
import { formatDate, formatDateTime } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Tag } from '#ui/tag.tsx'
import { urlTo } from '../../../urls.ts'
import { describeBrowser } from '../describe-browser.ts'
import { endOtherSessions, endSession } from '../end-session.server.ts'
import { PasskeyAdd } from '../parts/passkey-add.tsx'
import { SecondStepNotice } from '../parts/second-step-notice.tsx'
import { readSignIn, type SignInView } from '../read-sign-in.server.ts'
import { refusalWords as ar } from '../refusal-words.ar.ts'
import { refusalWords as en } from '../refusal-words.en.ts'
import { removePasskey } from '../remove-passkey.server.ts'
import { peopleWords } from '../words.ts'
import type { Route } from './+types/account.ts'

export async function loader({ request, url, context }: Route.LoaderArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const { email, roles, withheldRoles = [], secondFactor } = person
  const name = nameIn(language, person)
  const view = await readSignIn(services, person.id, request.headers)
  return {
    ...{ name, email, view, secondFactor },
    roles: roles.map((grant) => grant.role),
    withheld: [...new Set(withheldRoles.map((grant) => grant.role))],
    done: url.searchParams.get('done'),
    next: url.searchParams.get('next') ?? undefined,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const { services, person, language } = context.get(pageContext)
  if (person === null) throw data(null, { status: 403 })
  const form = await request.formData()
  const id = String(form.get('id') ?? '')
  const done = String(form.get('intent'))
  const { headers } = request
  const acts: Readonly<Record<string, () => Promise<unknown>>> = {
    'session-ended': () => endSession(services, person.id, id, headers),
    'others-ended': () => endOtherSessions(services, person.id, headers),
    'passkey-removed': () => removePasskey(services, person, id, headers),
  }
  const act = Object.hasOwn(acts, done) ? acts[done] : undefined
  if (act === undefined) throw data(null, { status: 400 })
  const outcome = await orFormErrors({ ar, en }, language, act)
  if ('errors' in outcome) return data({ errors: outcome.errors }, { status: outcome.status })
  return redirect(urlTo(language, 'account', {}, { done }))
}

export default function AccountPage({ loaderData, actionData }: Route.ComponentProps) {
  const words = useWords(peopleWords)
  const language = useLanguage()
  const { name, email, roles, withheld, view, done, next } = loaderData
  const errors = actionData?.errors ?? []
  const comma = language === 'ar' ? '، ' : ', '
  const namesOf = (codes: readonly string[]) => codes.map((role) => words.roleNames[role] ?? role).join(comma)
  return (
    <Page title={words.account} lead={words.accountLead} refused={errors.length > 0}>
      <ErrorSummary errors={errors} />
      {errors.length === 0 && <Done done={done} />}
      {withheld.length > 0 && (
        <SecondStepNotice
          roles={namesOf(withheld)}
          has={view.appOn || view.passkeys.length > 0}
          passkeyOnly={!view.hasPassword}
        />
      )}
      <SummaryList
        rows={[
          { label: words.name, value: <bdi>{name}</bdi> },
          { label: words.email, value: <bdi dir="ltr">{email}</bdi> },
          {
            label: words.roles,
            value: namesOf([...new Set(roles)]) || (withheld.length > 0 ? words.noRoleCounts : words.noRoles),
          },
          ...(withheld.length > 0 ? [{ label: words.withheld, value: namesOf(withheld) }] : []),
        ]}
      />
      {view.hasPassword ? <Password view={view} next={next} /> : <p className="my-4">{words.passwordNone}</p>}
      <Passkeys passkeys={view.passkeys} fresh={view.fresh} />
      <Sessions sessions={view.sessions} />
    </Page>
  )
}

/** The password, and the app whose code is asked for after it. */
function Password({ view, next }: { readonly view: SignInView; readonly next: string | undefined }) {
  const words = useWords(peopleWords)
  const language = useLanguage()
  return (
    <>
      <p className="my-4">
        <a href={urlTo(language, 'accountPassword')} className="inline-flex min-h-11 items-center">
          {words.changePassword}
        </a>
      </p>
      <Heading level={2}>{words.appTitle}</Heading>
      <p className="mb-4">{view.appOn ? words.appOn : words.appOff}</p>
      <p className="mb-4 text-quiet">{view.asked ? words.secondStepAsked : words.secondStepSample}</p>
      <ButtonLink href={urlTo(language, 'accountApp', {}, { next })} look="second">
        {view.appOn ? words.appManage : words.appSetUp}
      </ButtonLink>
    </>
  )
}

function Done({ done }: { readonly done: string | null }) {
  const words = useWords(peopleWords)
  const texts: Readonly<Record<string, string>> = {
    'session-ended': words.sessionEnded,
    'others-ended': words.othersEnded,
    'passkey-removed': words.passkeyRemoved,
    'passkey-added': words.passkeyAdded,
    'app-on': words.appDone,
    'app-off': words.appStopped,
    'password-changed': words.passwordChanged,
    welcome: words.welcomed,
  }
  const text = texts[done ?? '']
  return text === undefined ? null : <Notice tone="good">{text}</Notice>
}

function Passkeys({ passkeys, fresh }: Pick<SignInView, 'passkeys' | 'fresh'>) {
  const words = useWords(peopleWords)
  const language = useLanguage()
  return (
    <>
      <Heading level={2}>{words.passkeys}</Heading>
      <p className="mb-4">{words.passkeysText}</p>
      {passkeys.length === 0 && <p className="mb-4 text-quiet">{words.passkeysNone}</p>}
      {passkeys.length > 0 && (
        <div className="mb-6">
          <SummaryList
            rows={passkeys.map(({ id, name, addedAt }, at) => ({
              label: name ?? `${words.passkeyUnnamed} ${at + 1}`,
              value: addedAt && `${words.added} ${formatDate(language, addedAt)}`,
              action: (
                <SmallForm
                  id={id}
                  intent="passkey-removed"
                  label={words.passkeyRemove}
                  of={name ?? `${words.passkeyUnnamed} ${at + 1}`}
                />
              ),
            }))}
          />
        </div>
      )}
      {fresh ? <PasskeyAdd /> : <p className="text-quiet">{words.passkeyNotFresh}</p>}
    </>
  )
}

function Sessions({ sessions }: { readonly sessions: SignInView['sessions'] }) {
  const words = useWords(peopleWords)
  const language = useLanguage()
  return (
    <>
      <Heading level={2}>{words.sessions}</Heading>
      <ul className="border-t border-line">
        {sessions.map(({ id, userAgent, since, here }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 border-b border-line py-3"
          >
            <div>
              <bdi className="font-semibold">{describeBrowser(userAgent) ?? words.otherBrowser}</bdi>
              <div className="text-quiet">
                {words.since} {formatDateTime(language, new Date(since))}
              </div>
            </div>
            {here ? (
              <Tag tone="good">{words.thisBrowser}</Tag>
            ) : (
              <SmallForm
                id={id}
                intent="session-ended"
                label={words.end}
                of={`${describeBrowser(userAgent) ?? words.otherBrowser}, ${formatDateTime(language, new Date(since))}`}
              />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 2 && (
        <Form className="mt-4">
          <Button look="danger" name="intent" value="others-ended">
            {words.endOthers}
          </Button>
        </Form>
      )}
    </>
  )
}

function SmallForm({
  id,
  intent,
  label,
  of,
}: {
  readonly id: string
  readonly intent: string
  readonly label: string
  /** Of what, for who hears the button alone. */
  readonly of: string
}) {
  return (
    <Form>
      <input type="hidden" name="id" value={id} />
      <Button look="danger" name="intent" value={intent}>
        {label}
        <span className="sr-only"> {of}</span>
      </Button>
    </Form>
  )
}
