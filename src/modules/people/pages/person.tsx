import { data, useLoaderData } from 'react-router'
import { formatDate, formatDateTime, plural } from '#platform/i18n.ts'
import { pageContext } from '#platform/page-context.ts'
import { Breakable } from '#ui/breakable.tsx'
import { Heading } from '#ui/heading.tsx'
import { useLanguage, useWords } from '#ui/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { urlTo } from '#urls.ts'
import { mayChangePerson, mayViewAs } from '../access.ts'
import { keepingWords } from '../keeping-words.ts'
import { PersonEmployers } from '../parts/person-employers.tsx'
import { PersonHistory } from '../parts/person-history.tsx'
import { PersonRoles } from '../parts/person-roles.tsx'
import { PersonSessions } from '../parts/person-sessions.tsx'
import { StateTag } from '../parts/state-tag.tsx'
import { changesOf } from '../person-change.ts'
import { type PersonView, readPerson } from '../read-person.server.ts'
import { readPersonHistory } from '../read-person-history.server.ts'
import { viewAsWords } from '../view-as-words.ts'
import { viewedOf } from '../viewed-of.ts'
import type { Route } from './+types/person.ts'

/** A person: how they sign in, for whom they work, what they may do, and what changed. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { services, person: asker } = context.get(pageContext)
  const { database, clock } = services
  const person = await readPerson(database, params.person, clock.now())
  if (person === null) throw data(null, { status: 404 })
  return {
    person,
    history: await readPersonHistory(database, person.id),
    mayChange: mayChangePerson(asker, person.id),
    mayView: mayViewAs(asker, viewedOf(person)),
    own: asker?.id === person.id,
    done: url.searchParams.get('done'),
  }
}

export default function PersonPage() {
  const { person, history, mayChange, mayView, own, done } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(keepingWords)
  const said = words.done[done ?? '']
  return (
    <Page
      title={person.name[language]}
      caption={words.person}
      width="wide"
      breadcrumbs={[
        { label: words.home, href: urlTo(language, 'home') },
        { label: words.people, href: urlTo(language, 'people') },
      ]}
    >
      {said !== undefined && <Notice tone="good">{said}</Notice>}
      {own && <Notice>{words.you}</Notice>}
      <div className="max-w-[42rem]">
        <Account person={person} />
        {mayChange && <Changes person={person} />}
      </div>
      <PersonRoles person={person} mayChange={mayChange} />
      <div className="max-w-[42rem]">
        <PersonEmployers employments={person.employments} />
      </div>
      <PersonSessions sessions={person.sessions} />
      <div className="max-w-[42rem]">
        <PersonHistory events={history} employments={person.employments} />
        <Links person={person} mayView={mayView} />
      </div>
    </Page>
  )
}

function Account({ person }: { readonly person: PersonView }) {
  const language = useLanguage()
  const words = useWords(keepingWords)
  const strong = [
    person.appOn && words.app,
    person.passkeys > 0 && plural(language, person.passkeys, words.passkeyForms),
  ].filter((text) => text !== false)
  return (
    <SummaryList
      rows={[
        { label: words.state, value: <StateTag disabled={person.disabledAt !== null} /> },
        ...(person.disabledAt === null
          ? []
          : [{ label: words.disabledSince, value: formatDateTime(language, new Date(person.disabledAt)) }]),
        { label: words.nameAr, value: <bdi lang="ar">{person.name.ar}</bdi> },
        { label: words.nameEn, value: <bdi lang="en">{person.name.en}</bdi> },
        { label: words.email, value: <Breakable text={person.email} /> },
        { label: words.since, value: formatDate(language, person.createdAt) },
        {
          label: words.secondStep,
          value: strong.join(language === 'ar' ? '، ' : ', ') || words.noSecondStep,
        },
      ]}
    />
  )
}

function Links({ person, mayView }: { readonly person: PersonView; readonly mayView: boolean }) {
  const language = useLanguage()
  const words = useWords(viewAsWords)
  const look = 'inline-flex min-h-11 items-center'
  return (
    <p className="no-print my-6 flex flex-wrap gap-x-6">
      {mayView && (
        <a href={urlTo(language, 'viewAs', { person: person.id })} className={look}>
          {words.viewAs}
        </a>
      )}
      <a href={urlTo(language, 'auditSubject', { kind: 'person', id: person.id })} className={look}>
        {words.wholeHistory}
      </a>
      <a href={urlTo(language, 'audit', {}, { actor: person.id })} className={look}>
        {words.doneByThem}
      </a>
    </p>
  )
}

function Changes({ person }: { readonly person: PersonView }) {
  const language = useLanguage()
  const words = useWords(keepingWords)
  return (
    <section className="no-print">
      <Heading level={2}>{words.changes}</Heading>
      <ul className="flex flex-wrap gap-x-6">
        {changesOf(person).map((change) => (
          <li key={change}>
            <a
              href={urlTo(language, 'personChange', { person: person.id, change })}
              className="inline-flex min-h-11 items-center"
            >
              {words.change[change]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
