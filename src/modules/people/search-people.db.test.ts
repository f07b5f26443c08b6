import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { fixedClock } from '#platform/clock.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { type PeopleView, peoplePerPage, readPeopleView } from './people-view.ts'
import { searchPeople } from './search-people.server.ts'

const { database } = await freshDatabase()
const clock = fixedClock('2026-11-21T08:00:00Z')

/** 3,000 people; every third works for E1, every fifth is a viewer, every seventh is disabled. */
beforeAll(async () => {
  await sql`
    INSERT INTO entity (code, name_ar, name_en) VALUES ('E1', 'جهة', 'Entity');
    INSERT INTO person (name_ar, name_en, email, disabled_at)
    SELECT 'أَحمـد رقم ' || n, 'Ahmad number ' || n, 'p' || n || '@x.example', CASE WHEN n % 7 = 0 THEN now() END
    FROM generate_series(1, 3000) AS n;
    INSERT INTO employment (person, entity, valid_from)
    SELECT id, 'E1', '2026-01-01' FROM person WHERE substr(split_part(email, '@', 1), 2)::int % 3 = 0;
    INSERT INTO person_role (person, role, valid_from)
    SELECT id, 'viewer', '2026-01-01' FROM person WHERE substr(split_part(email, '@', 1), 2)::int % 5 = 0;
    INSERT INTO person_role (person, role, valid_from)
    SELECT id, 'secretariat', '2026-01-01' FROM person WHERE email LIKE 'p5_5@%' OR email LIKE 'p2_0@%' OR email LIKE 'p1_5@%';
    UPDATE person SET two_factor_enabled = true WHERE email IN ('p515@x.example', 'p200@x.example');
    INSERT INTO sign_in_passkey (person_id, public_key, credential_id, counter, device_type, backed_up)
    SELECT id, 'x', email, 0, 'singleDevice', false FROM person WHERE email = 'p115@x.example'`.execute(
    database,
  )
})

const search = (query: string) =>
  searchPeople(database, readPeopleView(new URLSearchParams(query)), { language: 'ar', clock })

test.each([
  ['', 3000],
  ['q=احمد رقم ١٢٣', 11],
  ['q=P2999@X.example', 1],
  ['q=%25', 0],
  ['role=viewer', 600],
  ['employer=E1', 1000],
  ['role=viewer&employer=E1&state=active', 172],
  ['state=disabled', 428],
  ['state=without-role', 2057],
  ['state=without-second-step', 21],
  ['role=king', 3000],
])('%j finds %d', async (query, count) => {
  const found = await search(query)
  expect([found.count, found.all]).toEqual([count, 3000])
  expect(found.people).toHaveLength(Math.min(count, peoplePerPage))
})

test('pages follow each other without a gap, and show what holds', async () => {
  const pages = await Promise.all([1, 2].map((page) => search(`role=viewer&employer=E1&page=${page}`)))
  const ids = pages.flatMap(({ people }) => people.map(({ id }) => id))
  expect(new Set(ids).size).toBe(2 * peoplePerPage)
  expect(pages[0]?.people[0]).toMatchObject({
    employer: { ar: 'جهة', en: 'Entity' },
    roles: [{ role: 'viewer', scopeKind: 'programme', scopeId: null }],
  })
  expect((await search('page=61')).people).toEqual([])
})

test('a view that is not understood is one that asks for nothing', () => {
  const all: PeopleView = { q: '', role: null, employer: null, state: null, page: 1 }
  expect(readPeopleView(new URLSearchParams('role=x&state=y&page=-1'))).toEqual(all)
})
