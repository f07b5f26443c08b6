import { data, useLoaderData } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { pageContext } from '#platform/page-context.ts'
import { useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { answerForm } from '../answer-form.server.ts'
import { fieldsOfEntity, typedOf } from '../change-form.ts'
import { readServes } from '../change-service.server.ts'
import { changesOfEntity } from '../next-step.ts'
import { ChangePage } from '../parts/change-page.tsx'
import { readChoices } from '../read-choices.server.ts'
import { readEntities } from '../read-records.server.ts'
import { registryWords } from '../registry-words.ts'
import { runEntityChange } from '../run-change.server.ts'
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
  const { database, clock } = args.context.get(pageContext).services
  const { entity, kind } = await find(args)
  const choices = await readChoices(database, { onlyOpen: true })
  const others = choices.entities.filter(({ code }) => code !== entity.code)
  const serves = (await readServes(database, entity.code, todayOf(clock))) ? 'yes' : 'no'
  const typed = { ...typedOf(entity), on: todayOf(clock), reason: '', serves }
  return { entity, kind, typed, choices: { ...choices, entities: others } }
}

export async function action(args: Route.ActionArgs) {
  const page = args.context.get(pageContext)
  const { entity, kind } = await find(args)
  const { code } = entity
  return answerForm(page, args.request, {
    otherwise: 'check',
    run: async ({ services, person, typed, mode }) => {
      const facts = await runEntityChange(services, person, { kind, code, typed, mode })
      const centres = facts.filter((fact) => fact.kind === 'centre').length
      return { to: urlTo(page.language, 'registryEntity', { entity: code }, { done: kind }), centres }
    },
  })
}

export default function EntityChangePage() {
  const { entity, kind, typed, choices } = useLoaderData<typeof loader>()
  const words = useWords(registryWords)
  return (
    <ChangePage
      title={words.changeEntity[kind]}
      lead={words.changeEntityLead[kind]}
      subject={{ kind: 'entity', ...entity }}
      fields={fieldsOfEntity(kind)}
      known={typed}
      choices={choices}
    />
  )
}
