import { data, redirect, useLoaderData } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { formatDate } from '#platform/i18n.ts'
import type { Language } from '#platform/language.ts'
import { pageContext } from '#platform/page-context.ts'
import { useLanguage, useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { redateFact, withdrawFact } from '../amend-fact.server.ts'
import { answerForm } from '../answer-form.server.ts'
import { dayOf } from '../change-form.ts'
import { eventName } from '../event-name.ts'
import { ChangePage } from '../parts/change-page.tsx'
import { type KnownFact, readFact } from '../read-fact.server.ts'
import { readCentres, readEntities } from '../read-records.server.ts'
import { registryWords } from '../registry-words.ts'
import { eventKindOf } from '../timeline.ts'
import type { Route } from './+types/registry-fact.ts'

type Args = Pick<Route.LoaderArgs, 'context' | 'params'>

const acts = ['withdraw', 'redate'] as const

/**
 * The fact and what is to be done with it; 404 where that cannot be: what holds from the beginning is not taken back. Where
 * somebody has taken it back already, the timeline says so.
 */
async function find({ context, params }: Args) {
  const { services, language } = context.get(pageContext)
  const fact = await readFact(services.database, params.fact)
  const act = acts.find((one) => one === params.act)
  if (fact === null || act === undefined) throw data(null, { status: 404 })
  const fits = fact.from !== null || (act === 'redate' && fact.fact === 'opened')
  if (!fits) throw data(null, { status: 404 })
  if (fact.undone) throw redirect(`${addressOf(language, fact, { undone: 'shown' })}#timeline`)
  return { fact, act }
}

const addressOf = (
  language: Language,
  { kind, subject }: KnownFact,
  query: Record<string, string>,
): string =>
  kind === 'centre'
    ? urlTo(language, 'registryCentre', { centre: subject }, query)
    : urlTo(language, 'registryEntity', { entity: subject }, query)

export async function loader(args: Route.LoaderArgs) {
  const { database, clock } = args.context.get(pageContext).services
  const { fact, act } = await find(args)
  const read = fact.kind === 'centre' ? readCentres : readEntities
  const found = (await read(database, todayOf(clock), [fact.subject])).get(fact.subject)
  if (found === undefined) throw data(null, { status: 404 })
  const opened = typeof fact.value.on === 'string' ? fact.value.on : null
  const on = fact.fact === 'opened' ? opened : fact.from
  const subject = { kind: fact.kind, code: fact.subject, name: found.name }
  return { subject, act, what: eventKindOf(fact), on }
}

export async function action(args: Route.ActionArgs) {
  const page = args.context.get(pageContext)
  const { fact, act } = await find(args)
  const { id } = fact
  const to = addressOf(page.language, fact, { done: act })
  return answerForm(page, args.request, {
    otherwise: 'check',
    run: async ({ services, person, typed, mode }) => {
      const amendment = { id, reason: typed.reason ?? '' }
      const amended =
        act === 'withdraw'
          ? await withdrawFact(services, person, amendment, mode)
          : await redateFact(services, person, { ...amendment, on: dayOf(typed, 'on') }, mode)
      return { to, ...amended }
    },
  })
}

export default function RegistryFactPage() {
  const { subject, act, what, on } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(registryWords)
  const event = eventName(words, subject.kind, what)
  const day = on === null ? words.openedUnknown : formatDate(language, on)
  return (
    <ChangePage
      title={words.amend[act]}
      lead={words.amendLead[act](event, day)}
      subject={subject}
      fields={act === 'withdraw' ? ['reason'] : ['on', 'reason']}
      known={{ on: on ?? '', reason: '' }}
    />
  )
}
