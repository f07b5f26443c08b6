import { data } from 'react-router'
import { answerKept } from '#platform/kept-answer.ts'
import { pageContext } from '#platform/page-context.ts'
import { readCycleNumber } from '../cycle-number.ts'
import { gatherTrialResult } from '../gather-what-if.server.ts'
import { keepTrialCells } from '../keep-trial-cells.server.ts'
import type { Route } from './+types/what-if-data.ts'

/** The scores of all measures at all centres of a cycle, for trials in the browser; nothing of who observed what when. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { services, person } = context.get(pageContext)
  const found = await gatherTrialResult(services.database, person, readCycleNumber(params.cycle))
  const evidence = found && (await keepTrialCells(services.database, found))
  if (!evidence) throw data(null, { status: 404 })
  return answerKept(request, evidence.answer)
}
