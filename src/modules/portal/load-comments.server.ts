import type { Person } from '#platform/access.ts'
import { clockOn, dayAfter, todayOf } from '#platform/day.ts'
import type { Services } from '#platform/services.ts'
import { readCommentView } from '../standards/comment-view.ts'
import { decideComment } from '../standards/decide-comment.server.ts'
import { makeComment } from '../standards/make-comment.server.ts'
import { readAllComments } from '../standards/read-comments.server.ts'
import { findConsultation } from '../standards/read-consultation.server.ts'
import { saveConsultation } from '../standards/save-consultation.server.ts'
import { type InventedComment, inventedComments } from './invented-comments.ts'

/** The consultation of the sample began this many days ago, and lasts that many more. */
const daysPast = 10
const daysAhead = 60

const intro = {
  ar: 'نُعدّ الإصدار القادم من الدليل، وقد زاد فيه وزن سهولة الوصول. نرجو رأيك في كل معيار قبل النشر. (مشاورة مختلقة للعيّنة)',
  en: 'We are preparing the next edition of the guide, in which ease of access weighs more. Tell us what you think of each criterion before it is published. (A consultation invented for the sample.)',
}

type Edition = Parameters<typeof saveConsultation>[2]

/** Opens the sample's consultation on its draft, with a few invented comments; leaves out what is there already. */
export async function loadComments(services: Services, loader: Person, edition: Edition): Promise<void> {
  const dayFromNow = (days: number): string => dayAfter(todayOf(services.clock), days)
  const opensOn = dayFromNow(-daysPast)
  if ((await findConsultation(services.database, edition)) === null)
    await saveConsultation(services, loader, edition, {
      ...{ audience: 'public', opensOn, closesOn: dayFromNow(daysAhead), intro, revision: 0 },
    })
  for (const comment of inventedComments) {
    const then = { ...services, clock: clockOn(dayFromNow(comment.day - daysPast), 12, services.clock.zone) }
    const { from, id, item, body, name, organisation, page } = comment
    const sender = { person: from === 'staff' ? loader : null, address: null }
    await makeComment(then, sender, edition, { id, item, body, name, organisation, page })
  }
  await decideAll(services, loader, edition)
}

async function decideAll(services: Services, loader: Person, edition: Edition): Promise<void> {
  const view = readCommentView(new URLSearchParams())
  for await (const { id, revision, decidedAt } of readAllComments(services.database, edition, view)) {
    const decision = inventedComments.find((one: InventedComment) => one.id === id)?.decision
    if (decision && decidedAt === null)
      await decideComment(services, loader, { ...edition, id, revision }, decision)
  }
}
