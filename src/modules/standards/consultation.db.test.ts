import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Person } from '#platform/access.ts'
import { fixedClock } from '#platform/clock.ts'
import type { Services } from '#platform/services.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
  bothLanguages,
  personWith,
  readLastAudit,
  refused,
  secretariat,
  smallGuide,
} from '../../../tests/support/programme.ts'
import { servicesFor } from '../../../tests/support/services.ts'
import { changeDraft } from './change-draft.server.ts'
import { closeConsultation, reopenConsultation } from './close-consultation.server.ts'
import { commentItems, fateOf } from './comment-item.ts'
import { readCommentView } from './comment-view.ts'
import { decideComment } from './decide-comment.server.ts'
import { deleteDraft } from './delete-draft.server.ts'
import { exportComments } from './export-comments.server.ts'
import { type CommentSender, makeComment, type SentComment } from './make-comment.server.ts'
import { publishGuide } from './publish-guide.server.ts'
import {
  countComments,
  listComments,
  listShown,
  readAllComments,
  readShownByItem,
} from './read-comments.server.ts'
import { findConsultation, listOpenConsultations, readConsultation } from './read-consultation.server.ts'
import { type ConsultationPlan, saveConsultation } from './save-consultation.server.ts'
import { saveGuide } from './save-guide.server.ts'
import { turnConsultationDay } from './turn-consultation-day.server.ts'

const { database } = await freshDatabase()
const services: Services = { ...servicesFor(database), clock: fixedClock('2026-11-21T08:00:00Z') }
const on = (day: string): Services => ({ ...services, clock: fixedClock(`${day}T08:00:00Z`) })
const today = '2026-11-21'
const viewer = personWith('viewer')
const stranger: CommentSender = { person: null, address: '192.0.2.1' }
const staff: CommentSender = { person: viewer, address: '192.0.2.1' }
const anyView = readCommentView(new URLSearchParams())

const plan = (change: Partial<ConsultationPlan> = {}): ConsultationPlan => ({
  audience: 'public',
  opensOn: '2026-11-20',
  closesOn: '2026-11-30',
  intro: bothLanguages('مقدمة', 'Introduction'),
  revision: 0,
  ...change,
})

/** A draft of its own with a consultation on it. */
async function openOne(code: string, change: Partial<ConsultationPlan> = {}) {
  const draft = { code, edition: '1' }
  await saveGuide(services, secretariat, smallGuide({ code }))
  await saveConsultation(services, secretariat, draft, plan(change))
  return draft
}

const sent = (change: Partial<SentComment> = {}): SentComment => ({
  id: randomUUID(),
  item: 'access.signs',
  body: 'Larger letters, please',
  name: '',
  organisation: '',
  page: 'en',
  ...change,
})

const readAs = (person: Person | null, draft: { code: string; edition: string }, day = today) =>
  readConsultation(database, { person, clock: fixedClock(`${day}T08:00:00Z`) }, draft)

const shownBodies = async (draft: { code: string; edition: string }) => {
  const { comments } = await listShown(database, draft, { item: null, page: 1 })
  return comments.map(({ body }) => body)
}

const revisionOf = async (draft: { code: string; edition: string }, id: string) => {
  const { comments } = await listComments(database, draft, anyView)
  return comments.find((comment) => comment.id === id)?.revision ?? 0
}

describe('a consultation', () => {
  it('shows the draft to those who are asked from its first day to its last, and to nobody else', async () => {
    const draft = await openOne('days')
    const forStaff = await openOne('staff', { audience: 'staff' })
    expect(await readAs(null, draft)).toMatchObject({ code: 'days', audience: 'public' })
    for (const day of ['2026-11-19', '2026-12-01']) {
      expect(await readAs(null, draft, day), day).toBeNull()
      expect(await readAs(viewer, draft, day), day).toBeNull()
      expect(await readAs(secretariat, draft, day), day).not.toBeNull()
    }
    expect(await readAs(null, draft, '2026-11-30')).not.toBeNull()
    expect(await readAs(null, forStaff)).toBeNull()
    expect(await readAs(personWith(null), forStaff)).toBeNull()
    expect(await readAs(viewer, forStaff)).not.toBeNull()
    const codes = async (person: Person | null) =>
      (await listOpenConsultations(database, { person, clock: services.clock })).map(({ code }) => code)
    expect(await codes(null)).toEqual(['days'])
    expect(await codes(viewer)).toEqual(expect.arrayContaining(['days', 'staff']))
  })

  it('is set up by those who prepare guides, on a draft, with sound days and words', async () => {
    await expect(openOne('rights')).resolves.toBeDefined()
    const draft = { code: 'rights', edition: '1' }
    await expect(saveConsultation(services, viewer, draft, plan())).rejects.toMatchObject(
      refused(['access.refused'], 403),
    )
    await expect(saveConsultation(services, secretariat, draft, plan())).rejects.toMatchObject(
      refused(['consultation.changed_since_read'], 409),
    )
    const wrong = [
      [{ opensOn: '2026-02-30' }, ['consultation.day']],
      [{ closesOn: '2026-11-01' }, ['consultation.days_order']],
      [{ opensOn: '2026-11-01', closesOn: '2026-11-20' }, ['consultation.over']],
      [{ intro: bothLanguages(' ', 'x'.repeat(2001)) }, ['consultation.intro', 'consultation.intro']],
    ] as const
    for (const [change, codes] of wrong)
      await expect(
        saveConsultation(services, secretariat, draft, plan({ revision: 1, ...change })),
      ).rejects.toMatchObject(refused(codes, 422))
    await expect(
      saveConsultation(services, secretariat, { code: 'none', edition: '1' }, plan()),
    ).rejects.toMatchObject(refused(['guide.unknown'], 404))
  })

  it('is closed before its time, opened again, and keeps what changed in the audit', async () => {
    const draft = await openOne('early')
    await closeConsultation(services, secretariat, draft)
    expect(await readLastAudit(database)).toMatchObject({ action: 'consultation.close' })
    expect(await readAs(null, draft)).toBeNull()
    await expect(makeComment(services, stranger, draft, sent())).rejects.toMatchObject(
      refused(['consultation.unknown'], 404),
    )
    await expect(
      makeComment(services, { person: secretariat, address: null }, draft, sent()),
    ).rejects.toMatchObject(refused(['consultation.closed'], 409))
    await expect(reopenConsultation(on('2026-12-02'), secretariat, draft)).rejects.toMatchObject(
      refused(['consultation.last_day_past'], 409),
    )
    await reopenConsultation(services, secretariat, draft)
    expect(await readAs(null, draft)).not.toBeNull()
    await expect(closeConsultation(services, viewer, draft)).rejects.toMatchObject({ status: 403 })
  })

  it('closes by itself when the draft is published, and stays readable with its answers', async () => {
    const draft = await openOne('published')
    const { id } = await commented(draft)
    await decideComment(
      services,
      secretariat,
      { ...draft, id, revision: 1 },
      { act: 'answer', answer: 'Yes' },
    )
    await publishGuide(services, secretariat, draft)
    await expect(makeComment(services, stranger, draft, sent())).rejects.toMatchObject(
      refused(['consultation.closed'], 409),
    )
    expect(await readAs(null, draft, '2027-06-01')).not.toBeNull()
    const { comments } = await listShown(database, draft, { item: null, page: 1 })
    expect(comments).toMatchObject([{ answer: { text: 'Yes' } }])
    await expect(saveConsultation(services, secretariat, draft, plan({ revision: 1 }))).rejects.toMatchObject(
      refused(['guide.published'], 409),
    )
    const never = await openOne('never', { opensOn: '2026-11-25' })
    await publishGuide(services, secretariat, never)
    expect(await readAs(null, never, '2026-11-26')).toBeNull()
  })

  it('has the kept pages dropped on the day it begins and the day after it ends', async () => {
    await database.deleteFrom('guide_comment').execute()
    await database.deleteFrom('guide_consultation').execute()
    await openOne('turn')
    expect(await turnConsultationDay(on('2026-11-20'))).toBe(true)
    expect(await turnConsultationDay(on('2026-11-21'))).toBe(false)
    expect(await turnConsultationDay(on('2026-12-01'))).toBe(true)
  })
})

async function commented(draft: { code: string; edition: string }, change: Partial<SentComment> = {}) {
  const comment = sent(change)
  await makeComment(services, stranger, draft, comment)
  return comment
}

describe('a comment', () => {
  it('of staff is shown at once; one of the public when accepted, and no longer when rejected', async () => {
    const draft = await openOne('moderate')
    const { id } = await commented(draft, { body: 'From the street' })
    expect(await makeComment(services, staff, draft, sent({ body: 'From the desk' }))).toEqual({
      origin: 'staff',
    })
    await makeComment(services, { person: personWith(null), address: null }, draft, sent({ body: 'No role' }))
    expect(await shownBodies(draft)).toEqual(['From the desk'])
    const shown = async () => JSON.stringify(await readShownByItem(database, draft, 3))
    expect(await shown()).not.toContain('From the street')
    await decideComment(services, secretariat, { ...draft, id, revision: 1 }, { act: 'accept' })
    expect(await shownBodies(draft)).toEqual(expect.arrayContaining(['From the desk', 'From the street']))
    expect(await shown()).toContain('From the street')
    await decideComment(
      services,
      secretariat,
      { ...draft, id, revision: 2 },
      { act: 'reject', reason: 'Secret reason' },
    )
    expect(await shownBodies(draft)).toEqual(['From the desk'])
    expect(await shown()).not.toMatch(/From the street|Secret reason|No role|test-viewer/)
    expect(await countComments(database, draft)).toEqual({ 'access.signs': { all: 3, unread: 1 } })
  })

  it('sent again is taken once; another text under its id is refused', async () => {
    const draft = await openOne('replay')
    const comment = await commented(draft)
    const count = async () => (await listComments(database, draft, anyView)).count
    await makeComment(services, stranger, draft, { ...comment, body: ' Larger letters, please\r\n' })
    await Promise.all([1, 2, 3].map(() => makeComment(services, stranger, draft, comment)))
    expect(await count()).toBe(1)
    await expect(
      makeComment(services, stranger, draft, { ...comment, body: 'Smaller ones' }),
    ).rejects.toMatchObject(refused(['comment.id_taken'], 409))
    await expect(makeComment(services, staff, draft, comment)).rejects.toMatchObject({ status: 409 })
    const both = { ...sent(), id: randomUUID() }
    const raced = await Promise.allSettled([
      makeComment(services, stranger, draft, { ...both, body: 'one' }),
      makeComment(services, stranger, draft, { ...both, body: 'two' }),
    ])
    expect(raced.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await closeConsultation(services, secretariat, draft)
    await expect(makeComment(services, stranger, draft, comment)).resolves.toEqual({ origin: 'public' })
  })

  it('is refused when empty, too long, about nothing that is there, or without an id', async () => {
    const draft = await openOne('wrong')
    const send = (change: Partial<SentComment>) => makeComment(services, stranger, draft, sent(change))
    await expect(send({ body: ' \n' })).rejects.toMatchObject(refused(['comment.missing'], 422))
    await expect(
      send({ body: 'x'.repeat(3001), name: 'n'.repeat(101), organisation: 'o'.repeat(151) }),
    ).rejects.toMatchObject(refused(Array(3).fill('comment.too_long'), 422))
    await expect(send({ body: '𝒳'.repeat(3000) })).resolves.toBeDefined()
    await expect(send({ item: 'nothing' })).rejects.toMatchObject(refused(['comment.item_unknown'], 422))
    await expect(send({ id: 'x' })).rejects.toMatchObject(refused(['comment.id_wrong'], 400))
    await expect(send({ body: 'null \u0000 and \u202eturned' })).resolves.toBeDefined()
    expect(await shownBodies(draft)).toEqual([])
  })

  it('keeps the wording of its day, and tells that the item changed or went', async () => {
    const draft = await openOne('fate')
    const { id } = await commented(draft)
    const fate = async () => {
      const { comments } = await listComments(database, draft, anyView)
      const { guide } = (await findConsultation(database, draft))!
      return fateOf(commentItems(guide), comments.find((comment) => comment.id === id)!)
    }
    expect(await fate()).toBe('same')
    const place = { kind: 'criterion', code: 'access.signs' } as const
    await changeDraft(
      services,
      secretariat,
      { ...draft, revision: 1 },
      { act: 'set', place, answers: { weight: '3' } },
    )
    expect(await fate()).toBe('same')
    await changeDraft(
      services,
      secretariat,
      { ...draft, revision: 2 },
      { act: 'set', place, answers: { 'title.en': 'Signs and maps' } },
    )
    expect(await fate()).toBe('changed')
    const { comments } = await listComments(database, draft, anyView)
    expect(comments[0]?.wording.title.en).toBe('Signs')
    await changeDraft(services, secretariat, { ...draft, revision: 3 }, { act: 'remove', place })
    expect(await fate()).toBe('gone')
  })

  it('leaves nothing of what was written in the audit', async () => {
    const draft = await openOne('audit')
    const { id } = await commented(draft, { body: 'Body-7261', name: 'Name-7261', organisation: 'Org-7261' })
    const decide = { ...draft, id, revision: 1 }
    await decideComment(services, secretariat, decide, { act: 'reject', reason: 'Reason-7261' })
    const rows = await database.selectFrom('audit').selectAll().execute()
    expect(rows.filter(({ subject_id }) => subject_id === `audit/1/${id}`)).toMatchObject([
      { action: 'comment.make', actor: null, role: 'public' },
      { action: 'comment.reject', before: { status: 'new' }, after: { status: 'rejected' } },
    ])
    expect(JSON.stringify(rows)).not.toContain('7261')
    const { comments } = await listComments(database, draft, anyView)
    expect(JSON.stringify(comments)).toContain('7261')
  })

  it('is decided on by those who prepare guides, one after the other, with a reason', async () => {
    const draft = await openOne('decide')
    const { id } = await commented(draft)
    const read = { ...draft, id, revision: 1 }
    await expect(decideComment(services, viewer, read, { act: 'accept' })).rejects.toMatchObject({
      status: 403,
    })
    await expect(
      decideComment(services, secretariat, read, { act: 'reject', reason: ' ' }),
    ).rejects.toMatchObject(refused(['comment.missing'], 422))
    await expect(
      decideComment(services, secretariat, { ...read, id: randomUUID() }, { act: 'accept' }),
    ).rejects.toMatchObject(refused(['comment.unknown'], 404))
    await decideComment(services, secretariat, read, { act: 'accept' })
    await expect(
      decideComment(services, secretariat, read, { act: 'reject', reason: 'late' }),
    ).rejects.toMatchObject(refused(['comment.changed_since_read'], 409))
    expect(await revisionOf(draft, id)).toBe(2)
  })

  it('is not taken when very many came from one sender; others still comment', async () => {
    const draft = await openOne('many')
    await commented(draft)
    await database
      .updateTable('comment_attempt')
      .set({ points: 200 })
      .where('key', 'like', 'sender%')
      .execute()
    await expect(commented(draft)).rejects.toMatchObject(refused(['comment.too_many'], 429))
    await expect(
      makeComment(services, { person: null, address: '192.0.2.2' }, draft, sent()),
    ).resolves.toBeDefined()
  })

  it('keeps its draft from being deleted', async () => {
    const draft = await openOne('kept')
    await commented(draft)
    await expect(deleteDraft(services, secretariat, { ...draft, revision: 1 }, 'why')).rejects.toMatchObject(
      refused(['guide.has_comments'], 409),
    )
    const free = await openOne('free')
    await deleteDraft(services, secretariat, { ...free, revision: 1 }, 'why')
    expect(await findConsultation(database, free)).toBeNull()
  })

  it('is found by status, origin, item and words, page by page, and goes out without formulas', async () => {
    const draft = await openOne('list')
    for (let at = 0; at < 27; at += 1) await commented(draft, { body: `Number ${at}`, item: '' })
    await commented(draft, { body: '=1+1', name: 'أحلام المختلقة' })
    await makeComment(services, staff, draft, sent({ item: 'access' }))
    const list = (query: string) => listComments(database, draft, readCommentView(new URLSearchParams(query)))
    expect((await list('')).comments).toHaveLength(25)
    expect(await list('page=2')).toMatchObject({ count: 29, comments: { length: 4 } })
    expect((await list('status=new&item=-')).count).toBe(27)
    expect((await list('origin=staff')).comments).toMatchObject([{ code: 'access', status: 'accepted' }])
    expect((await list('q=احلام')).comments).toMatchObject([{ body: '=1+1' }])
    expect((await list('q=100%25')).count).toBe(0)
    const asked = { edition: draft, guide: smallGuide(), view: anyView, language: 'en' } as const
    const csv = await exportComments(database, secretariat, { ...asked, file: 'comments.csv' })
    const text = await new Response(csv).text()
    expect(text.split('\r\n')).toHaveLength(31)
    expect(text).toContain("'=1+1")
    const pieces = await Readable.from(readAllComments(database, draft, anyView, 4)).toArray()
    expect(pieces).toEqual(await Readable.from(readAllComments(database, draft, anyView)).toArray())
    expect(pieces).toHaveLength(29)
    await expect(exportComments(database, viewer, { ...asked, file: 'comments.csv' })).rejects.toMatchObject({
      status: 403,
    })
    const xlsx = await exportComments(database, secretariat, { ...asked, file: 'comments.xlsx' })
    expect((await new Response(xlsx).bytes()).length).toBeGreaterThan(1000)
  })
})
