import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import {
  personWith,
  readLastAudit,
  refused,
  secretariat,
  smallGuide,
  testServices,
} from '../../../tests/support/programme.ts'
import { changeDraft, type DraftChange } from './change-draft.server.ts'
import { copyGuide } from './copy-guide.server.ts'
import { deleteDraft } from './delete-draft.server.ts'
import { digestGuide } from './digest-guide.server.ts'
import { compareAnswers } from './editor/compare-answers.ts'
import { DraftConflict } from './editor/draft-conflict.ts'
import { answersOf } from './editor/item-answers.ts'
import { fieldsOf } from './editor/item-fields.ts'
import { findItem, type ItemPlace } from './editor/item-place.ts'
import { publishGuide } from './publish-guide.server.ts'
import { readGuide } from './read.server.ts'
import { listChanges, readDraft } from './read-draft.server.ts'
import { saveGuide } from './save-guide.server.ts'

const { database } = await freshDatabase()
const services = testServices(database)
const colleague = { ...secretariat, id: 'test-colleague' }
const pillar: ItemPlace = { kind: 'pillar', code: 'access' }
const criterion: ItemPlace = { kind: 'criterion', code: 'access.signs' }

async function draftOf(edition: string) {
  await saveGuide(services, secretariat, smallGuide({ edition }))
  return { code: 'small', edition, revision: 1 }
}

/** A change of an item as its form sends it: what it says, with some answers changed. */
const setting = (place: ItemPlace, answers: Record<string, string>): DraftChange => {
  const guide = smallGuide()
  const node = findItem(guide, place)?.node ?? {}
  return { act: 'set', place, answers: { ...answersOf(fieldsOf(guide, place, node), node), ...answers } }
}

describe('a draft', () => {
  it('keeps two changes to two items, whoever had read what', async () => {
    const read = await draftOf('two-items')
    expect(await changeDraft(services, secretariat, read, setting(pillar, { weight: '3' }))).toBe(2)
    expect(await changeDraft(services, colleague, read, setting(criterion, { weight: '5' }))).toBe(3)
    const { guide, revision, sha256 } = (await readDraft(database, read))!
    expect([guide.pillars[0]?.weight, guide.pillars[0]?.criteria[0]?.weight, revision]).toEqual([3, 5, 3])
    expect(sha256).toBe(digestGuide(guide))
    expect(await readLastAudit(database)).toMatchObject({ action: 'guide.change', actor: 'test-colleague' })
    expect((await listChanges(database, read)).map(({ item, act }) => [item, act])).toEqual([
      ['access.signs', 'changed'],
      ['access', 'changed'],
    ])
  })

  it('saves nothing over a change to the same item, and shows both', async () => {
    const read = await draftOf('same-item')
    await changeDraft(
      services,
      colleague,
      read,
      setting(pillar, { weight: '3', 'title.en': 'Access for all' }),
    )
    const mine = setting(pillar, { weight: '4', 'title.ar': 'سهولة الوصول' })
    const conflict = await changeDraft(services, secretariat, read, mine).catch((error: unknown) => error)
    expect(conflict).toBeInstanceOf(DraftConflict)
    const { base, theirs, revision, changedBy, status } = conflict as DraftConflict
    expect({ revision, changedBy, status }).toEqual({ revision: 2, changedBy: 'test-colleague', status: 409 })
    const answers = mine.act === 'set' ? mine.answers : {}
    expect(compareAnswers(base, theirs ?? {}, answers)).toEqual([
      { field: 'title.ar', base: 'الوصول', theirs: 'الوصول', mine: 'سهولة الوصول', suggested: 'mine' },
      { field: 'title.en', base: 'Access', theirs: 'Access for all', mine: 'Access', suggested: 'theirs' },
      { field: 'weight', base: '', theirs: '3', mine: '4', suggested: null },
    ])
    expect((await readDraft(database, read))?.guide.pillars[0]?.weight).toBe(3)
    await changeDraft(services, secretariat, { ...read, revision }, { act: 'set', place: pillar, answers })
    expect((await readDraft(database, read))?.guide.pillars[0]?.weight).toBe(4)
  })

  it('does not remove what somebody else worked on, nor forget what was removed', async () => {
    const read = await draftOf('removed')
    await changeDraft(services, colleague, read, setting(criterion, { weight: '5' }))
    await expect(
      changeDraft(services, secretariat, read, { act: 'remove', place: pillar }),
    ).rejects.toBeInstanceOf(DraftConflict)
    await changeDraft(services, secretariat, { ...read, revision: 2 }, { act: 'remove', place: pillar })
    await expect(
      changeDraft(services, colleague, { ...read, revision: 2 }, setting(pillar, { weight: '9' })),
    ).rejects.toMatchObject({ theirs: null, changedBy: 'test-secretariat' })
    const row = await database
      .selectFrom('guide_change')
      .select('before')
      .where('guide_edition', '=', 'removed')
      .where('revision', '=', 3)
      .executeTakeFirstOrThrow()
    expect(row.before).toMatchObject({ code: 'access', criteria: [{ code: 'access.signs', weight: 5 }] })
  })

  it('takes a criterion with its measures to another pillar, beside what somebody else changed in it', async () => {
    const read = await draftOf('reparented')
    const speed = { act: 'add', kind: 'pillar', parent: '', code: 'speed', scale: '' } as const
    await changeDraft(services, secretariat, read, speed)
    await changeDraft(services, colleague, read, setting(criterion, { weight: '5' }))
    const moved = { act: 'reparent', place: criterion, parent: 'speed' } as const
    await changeDraft(services, secretariat, read, moved)
    const { pillars } = (await readDraft(database, read))!.guide
    const [from, to] = ['access', 'speed'].map((code) => pillars.find((one) => one.code === code)?.criteria)
    expect(from).toEqual([])
    expect(to).toMatchObject([
      {
        code: 'access.signs',
        weight: 5,
        measures: [{ code: 'access.signs.seen' }, { code: 'access.signs.found' }],
      },
    ])
    await expect(
      changeDraft(services, secretariat, read, { ...moved, parent: 'nowhere' }),
    ).rejects.toMatchObject(refused(['guide.item_unknown'], 404))
  })

  it('takes two changes sent at the same moment one after the other', async () => {
    const read = await draftOf('at-once')
    const outcomes = await Promise.allSettled([
      changeDraft(services, secretariat, read, setting(pillar, { weight: '3' })),
      changeDraft(services, colleague, read, setting(pillar, { weight: '4' })),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('may lack texts and items, but not be something else; then it is not published', async () => {
    const read = await draftOf('unfinished')
    await changeDraft(services, secretariat, read, {
      ...{ act: 'add', kind: 'criterion', parent: 'access' },
      ...{ code: 'access.ramp', scale: '' },
    })
    await expect(
      changeDraft(services, secretariat, read, setting(pillar, { weight: '-1' })),
    ).rejects.toMatchObject({ status: 422, faults: [{ code: 'guide.invalid', place: { path: 'weight' } }] })
    await expect(
      changeDraft(services, secretariat, read, setting(pillar, { weight: 'x' })),
    ).rejects.toMatchObject({ faults: [{ code: 'guide.answer', place: { path: 'weight' } }] })
    const again = { act: 'add', kind: 'criterion', parent: 'access', code: 'access.ramp', scale: '' } as const
    await expect(changeDraft(services, secretariat, read, again)).rejects.toMatchObject(
      refused(['guide.code_taken'], 422),
    )
    await expect(
      changeDraft(services, secretariat, read, { ...again, code: 'not a code' }),
    ).rejects.toMatchObject({ status: 422 })
    await expect(publishGuide(services, secretariat, read)).rejects.toMatchObject({ status: 422 })
  })

  it('is a copy of an edition, is deleted with a reason, and is nobody else’s to touch', async () => {
    const read = await draftOf('first')
    await copyGuide(services, secretariat, read, 'second')
    expect((await readDraft(database, { code: 'small', edition: 'second' }))?.guide).toEqual(
      smallGuide({ edition: 'second' }),
    )
    await expect(copyGuide(services, secretariat, read, 'second')).rejects.toMatchObject(
      refused(['guide.edition_taken'], 409),
    )
    await expect(copyGuide(services, secretariat, read, 'a b')).rejects.toMatchObject(
      refused(['guide.edition_name'], 422),
    )
    const second = { ...read, edition: 'second' }
    const viewer = personWith('viewer')
    await expect(copyGuide(services, viewer, read, 'third')).rejects.toMatchObject({ status: 403 })
    await expect(deleteDraft(services, viewer, second, 'x')).rejects.toMatchObject({ status: 403 })
    await expect(
      changeDraft(services, viewer, second, setting(pillar, { weight: '3' })),
    ).rejects.toMatchObject({ status: 403 })
    await expect(deleteDraft(services, secretariat, second, ' ')).rejects.toMatchObject({ status: 422 })
    await expect(deleteDraft(services, secretariat, { ...second, revision: 7 }, 'x')).rejects.toMatchObject(
      refused(['guide.changed_since_read'], 409),
    )
    await deleteDraft(services, secretariat, second, 'made by mistake')
    expect(await readDraft(database, second)).toBeNull()
    expect(await readLastAudit(database)).toMatchObject({ action: 'guide.delete' })
  })

  it('is published as it was read, and from then on is no draft', async () => {
    const read = await draftOf('published')
    const { sha256 } = (await readDraft(database, read))!
    await changeDraft(services, colleague, read, setting(pillar, { weight: '3' }))
    await expect(publishGuide(services, secretariat, { ...read, sha256 })).rejects.toMatchObject(
      refused(['guide.changed_since_read'], 409),
    )
    const now = (await readDraft(database, read))!
    await publishGuide(services, secretariat, now)
    expect((await readGuide(database, null, 'small', 'published'))?.guide.pillars[0]?.weight).toBe(3)
    for (const attempt of [
      () => changeDraft(services, secretariat, now, setting(pillar, { weight: '4' })),
      () => deleteDraft(services, secretariat, now, 'x'),
    ])
      await expect(attempt()).rejects.toMatchObject(refused(['guide.published'], 409))
  })

  it('keeps what it said when an import replaces it, and refuses to where that was not asked', async () => {
    const read = await draftOf('import')
    const other = { ...smallGuide({ edition: 'import' }), missing: 'zero' as const }
    await expect(saveGuide(services, colleague, other, { replace: false })).rejects.toMatchObject(
      refused(['guide.edition_taken'], 409),
    )
    await saveGuide(services, colleague, other)
    const conflict = await changeDraft(services, secretariat, read, setting(pillar, { weight: '3' })).catch(
      (error: unknown) => error,
    )
    expect(conflict).toMatchObject({ base: null, changedBy: 'test-colleague', revision: 2 })
    const row = await database
      .selectFrom('guide_change')
      .select(['item_kind', 'before'])
      .where('guide_edition', '=', 'import')
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ item_kind: 'document', before: { missing: 'leave_out' } })
  })
})
