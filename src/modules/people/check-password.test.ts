import { describe, expect, test } from 'vitest'
import { arabicKeysAsLatin } from './arabic-keys.ts'
import { checkPassword } from './check-password.server.ts'

const own = ['سالم الأحمدي (تجربة)', 'Salem Alahmadi', 'salem.ahmadi77@sample.example']
const codeOf = (password: string): string | null => checkPassword(password, own)?.code ?? null

describe('a password that somebody chose', () => {
  test.each([
    'password1234',
    'Password1234!',
    'P@ssw0rd1234',
    'qwertyuiop[]',
    'mypassword123',
    'football2024',
    'trustno1trustno1',
    'aaaaaaaaaaaa',
    'abcdefghijkl',
    '123456789012',
  ])('%s is known', (password) => expect(codeOf(password)).toBe('password.known'))

  test.each(['١٢٣٤٥٦٧٨٩٠١٢', 'password١٢٣٤', 'ضصثقفغعهخحجد', 'ｐａｓｓｗｏｒｄ１２３４'])(
    '%s is known although it is written otherwise',
    (password) => expect(codeOf(password)).toBe('password.known'),
  )

  test.each([
    ...[
      'password password',
      'p a s s w o r d',
      'kuwait kuwait kuwait',
      'Bahrain2026!!',
      'Manama@12345',
      'Kuwait@2026!',
    ],
    ...['Summer2026!!', 'ahmed@123456789', 'alhamdulillah1', 'بسم الله الرحمن الرحيم', 'اللهُ أكبر 12345'],
    ...['كلمة المرور ١٢٣', 'مملكة البحرين', 'نوفمبر٢٠٢٦نوفمبر', 'سبحان الله وبحمده'],
  ])('%s is known where the programme is', (password) => expect(codeOf(password)).toBe('password.known'))

  test.each([
    'salem.alahmadi',
    'Alahmadi-2026',
    'salem.ahmadi77!',
    'taqyeem2026!!',
    'تقييم 2026 تقييم',
    'سالم الأحمدي ١',
  ])('%s is little more than a name', (password) => expect(codeOf(password)).toBe('password.own'))

  test.each([
    'kurz-und-gut-9x7',
    'seven green doors near the sea',
    'سبعة أبواب خضراء قرب البحر',
    'bzkc-7mpq-x9tf-22hj',
    'Salem drinks 3 cups of karak',
    'four grey camels in Manama',
    'ثلاث نخلات خلف مسجد المحرق',
    ...['!!%%((__^^~~k7', 'blue tea garden'],
  ])('%s will do', (password) => expect(codeOf(password)).toBeNull())

  test('its length is counted in characters, and bounded', () => {
    expect(codeOf('kz7!pq2#m')).toBe('people.password_unfit')
    expect(codeOf(`${'kz7!pq2#m'.repeat(15)}`)).toBe('people.password_unfit')
    expect(codeOf('😀'.repeat(6))).toBe('people.password_unfit')
  })

  test('the longest that is let in takes no long time', () => {
    for (const password of ['@4'.repeat(64), 'p4ssw0rd'.repeat(16), 'aB3$'.repeat(32)]) {
      const started = performance.now()
      codeOf(password)
      expect(performance.now() - started).toBeLessThan(4000)
    }
  })
})

test('the keys of the two alphabets stand in the same places', () => {
  expect(arabicKeysAsLatin('ضصثقفغعهخحجد')).toBe('qwertyuiop[]')
  expect(arabicKeysAsLatin('شسيبلتنم')).toBe('asdfgjkl')
  expect(arabicKeysAsLatin('ئءؤرلاىة')).toBe('zxcvbnm')
})
