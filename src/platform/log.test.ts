import { expect, test } from 'vitest'
import { createLog } from './log.ts'

const said = (level: 'info' | 'warn', write: (log: ReturnType<typeof createLog>) => void): string => {
  const lines: string[] = []
  write(createLog({ logLevel: level }, { write: (line) => void lines.push(line) }))
  return lines.join('')
}

test('personal data are removed by key, at the top and one level down; ids stay', () => {
  const line = said('info', (log) =>
    log.info(
      {
        email: 'a@b.example',
        person: { id: 'p-1', name: 'فلان', phone: '123' },
        request: { headers: { cookie: 'c=1' } },
      },
      'came',
    ),
  )
  for (const secret of ['a@b.example', 'فلان', '123', 'c=1']) expect(line).not.toContain(secret)
  expect(JSON.parse(line)).toMatchObject({
    email: '[removed]',
    person: { id: 'p-1', name: '[removed]' },
    msg: 'came',
  })
})

test('the level is kept to', () => {
  expect(said('warn', (log) => log.info('quiet'))).toBe('')
  expect(said('warn', (log) => log.warn('loud'))).toContain('loud')
})

test('an error keeps its message, code and stack, and nothing else of what was handed to it', () => {
  const error = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (email)=(a@b.example) already exists.',
  })
  const line = said('info', (log) => log.error({ err: error }, 'failed'))
  expect(line).toContain('duplicate key')
  expect(line).toContain('23505')
  expect(line).not.toContain('a@b.example')
})

test('an error that was handed on as a plain object is told like any other', () => {
  const { message, stack } = new Error('the connection is gone')
  const line = said('info', (log) =>
    log.error({ err: { message, stack, detail: 'Key (email)=(a@b.example)', queue: 'mail' } }, 'failed'),
  )
  expect(JSON.parse(line)).toMatchObject({ err: { type: 'Error', message: 'the connection is gone', stack } })
  expect(line).not.toContain('a@b.example')
})
