import { pageContext } from '#platform/page-context.ts'
import { writeInvitationTemplate } from '../write-invitation-template.server.ts'
import type { Route } from './+types/invite-template.ts'

/** The empty list of people to invite, to be filled in. */
export async function loader({ context }: Route.LoaderArgs) {
  return new Response(await writeInvitationTemplate(context.get(pageContext).language), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': 'attachment; filename="people.xlsx"',
    },
  })
}
