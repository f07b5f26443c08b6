import { data, useLoaderData } from 'react-router'
import { todayOf } from '#platform/day.ts'
import { pageContext } from '#platform/page-context.ts'
import { useWords } from '#ui/language.tsx'
import { urlTo } from '#urls.ts'
import { answerForm } from '../answer-form.server.ts'
import { codeOf, fieldsOf, typedOf } from '../change-form.ts'
import { changesOf } from '../next-step.ts'
import { ChangePage } from '../parts/change-page.tsx'
import { readChoices } from '../read-choices.server.ts'
import { readCentres } from '../read-records.server.ts'
import { registryWords } from '../registry-words.ts'
import { runCentreChange } from '../run-change.server.ts'
import type { Route } from './+types/centre-change.ts'

type Args = Pick<Route.LoaderArgs, 'context' | 'params'>

/** The centre and the change; 404 where the centre cannot take it. */
async function find({ context, params }: Args) {
  const { database, clock } = context.get(pageContext).services
  const centre = (await readCentres(database, todayOf(clock), [params.centre])).get(params.centre)
  const kind = centre && changesOf(centre).find((one) => one === params.change)
  if (centre === undefined || kind === undefined) throw data(null, { status: 404 })
  return { centre, kind }
}

export async function loader(args: Route.LoaderArgs) {
  const { services } = args.context.get(pageContext)
  const { centre, kind } = await find(args)
  const typed = { ...typedOf(centre), on: todayOf(services.clock), reason: '' }
  return { centre, kind, typed, choices: await readChoices(services.database, { onlyOpen: true }) }
}

export async function action(args: Route.ActionArgs) {
  const page = args.context.get(pageContext)
  const { centre, kind } = await find(args)
  return answerForm(page, args.request, {
    otherwise: 'check',
    run: async ({ services, person, typed, mode }) => {
      await runCentreChange(services, person, { kind, centre, typed, mode })
      const to = urlTo(page.language, 'registryCentre', { centre: centre.code }, { done: kind })
      if (kind !== 'merge') return { to }
      const into = codeOf(typed, 'into')
      const other = (await readCentres(services.database, todayOf(services.clock), [into])).get(into)
      return { to, ...(other && { other: { code: other.code, name: other.name } }) }
    },
  })
}

export default function CentreChangePage() {
  const { centre, kind, typed, choices } = useLoaderData<typeof loader>()
  const words = useWords(registryWords)
  return (
    <ChangePage
      title={words.change[kind]}
      lead={words.changeLead[kind]}
      subject={{ kind: 'centre', ...centre }}
      fields={fieldsOf(kind)}
      known={typed}
      choices={choices}
    />
  )
}
