import { expect, test } from 'vitest'
import { mailSubject } from './subject.ts'

const moved = mailSubject({ ar: 'تغيّر موعد الزيارة # إلى #', en: 'Visit # has moved to #' })

test('codes and numbers fill the places, each in the way of its language', () => {
  expect(moved('V-0123', 4)).toEqual({
    ar: 'تغيّر موعد الزيارة \u2068V-0123\u2069 إلى ٤',
    en: 'Visit V-0123 has moved to 4',
  })
})

test.each([
  ['an Arabic name', 'سالم'],
  ['a name with a space', 'Salem Ali'],
  ['an address', 'salem@sample.example'],
  ['a line that would begin a header', 'V-1\r\nBcc: x'],
  ['nothing', ''],
])('%s is refused', (_, part) => {
  expect(() => moved(part, 4)).toThrow(TypeError)
  expect(() => moved(part, 4)).not.toThrow(part === '' ? 'Salem' : part)
})

test('as many parts as places', () => {
  expect(() => moved('V-1')).toThrow(TypeError)
  expect(() => mailSubject({ ar: 'دعوة', en: 'Invitation' })('V-1')).toThrow(TypeError)
})

test('a text known only while the program runs does not compile', () => {
  const person: { name: string } = { name: 'Salem' }
  // @ts-expect-error a name is a string, and no literal
  mailSubject({ ar: 'زيارة', en: person.name })
  // @ts-expect-error a template with a name in it is no literal either
  mailSubject({ ar: 'زيارة', en: `Visit of ${person.name}` })
  // @ts-expect-error and a plain pair of texts is no subject
  const plain: ReturnType<typeof moved> = { ar: 'زيارة', en: 'Visit' }
  expect(plain.en).toBe('Visit')
})
