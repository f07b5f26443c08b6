import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Actions } from '#platform/action.ts'
import { type AuditAction, recordAudit } from '#platform/audit.ts'
import { actionsByRoom, nameAction } from './all-actions.ts'

const rooms = 'src/modules'
const all = Object.entries(actionsByRoom).flatMap(([room, actions]) =>
  Object.entries<Actions[string]>(actions).map(([code, action]) => ({ room, code, ...action })),
)

/** The rights that an `access.ts` gives out and that no action of its room asks. */
const unnamed = (access: string, actions: string): string[] =>
  [...access.matchAll(/^export (?:const|function) ((?:roleTo|may|visible)\w+)/gm)]
    .map(([, name = '']) => name)
    .filter((name) => !new RegExp(`\\b${name}\\(|who(?:: |\\s*=\\s*)${name}\\b`).test(actions))

describe('the names of what is done', () => {
  it('are given to everything that may be recorded: what has none does not compile', () => {
    const known: AuditAction = 'guide.publish'
    // @ts-expect-error: nobody named this
    const forgotten: AuditAction = 'guide.forgotten'
    expect([nameAction('en', known), nameAction('ar', known)]).toEqual(['Publish a guide', 'نشر دليل'])
    expect(nameAction('en', forgotten)).toBeNull()
    expect(recordAudit).toBeTypeOf('function')
  })

  it('are given to every right of every room', async () => {
    const found = (await readdir(rooms, { recursive: true })).filter((file) =>
      /^[^/]+\/access\.ts$/.test(file),
    )
    expect(found.map((file) => file.split('/')[0]).sort()).toEqual(Object.keys(actionsByRoom).sort())
    for (const file of found) {
      const actions = await readFile(`${rooms}/${file.replace('access.ts', 'actions.ts')}`, 'utf8')
      expect(unnamed(await readFile(`${rooms}/${file}`, 'utf8'), actions), file).toEqual([])
    }
  })

  it('are told missing where a right has none', () => {
    const access = 'export const roleToForget = 1\nexport function mayForget() {}\n'
    expect(unnamed(access, "import { mayForget, roleToForget } from './access.ts'")).toEqual([
      ...['roleToForget', 'mayForget'],
    ])
    expect(unnamed(access, 'who: roleToForget, (person) => mayForget(person)')).toEqual([])
  })

  it('stand in both languages, once each', () => {
    for (const { code, ar, en } of all) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/)
      expect(ar, code).toMatch(/^[\u0621-\u064a\u064b-\u0652 ]{5,}$/)
      expect(en, code).toMatch(/^[A-Z][A-Za-z’ ]+$/)
    }
    for (const key of ['code', 'ar', 'en'] as const)
      expect(new Set(all.map((action) => action[key])).size, key).toBe(all.length)
  })
})
