import type { Person } from '#platform/access.ts'
import type { Services } from '#platform/services.ts'
import { changeDraft } from '../standards/change-draft.server.ts'
import { copyGuide } from '../standards/copy-guide.server.ts'
import { readGuide } from '../standards/read.server.ts'
import { loadComments } from './load-comments.server.ts'

/** The edition that the sample is preparing. */
const edition = 'next'

/**
 * Begins a next edition of the guide in the sample, with one weight changed, and asks the public about it; leaves out
 * what is there already.
 */
export async function loadDraft(
  services: Services,
  loader: Person,
  latest: { readonly code: string; readonly edition: string },
): Promise<void> {
  await copyLatest(services, loader, latest)
  await loadComments(services, loader, { code: latest.code, edition })
}

async function copyLatest(
  services: Services,
  loader: Person,
  latest: { readonly code: string; readonly edition: string },
): Promise<void> {
  if (await readGuide(services.database, loader, latest.code, edition)) return
  const { code, pillars } = await copyGuide(services, loader, latest, edition)
  const [first] = pillars
  if (first === undefined) return
  await changeDraft(
    services,
    loader,
    { code, edition, revision: 1 },
    {
      act: 'set',
      place: { kind: 'pillar', code: first.code },
      answers: { weight: String((first.weight ?? 1) * 1.5) },
    },
  )
}
