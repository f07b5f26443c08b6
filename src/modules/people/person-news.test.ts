import { expect, test } from 'vitest'
import { employerNews, roleEndedNews, roleGivenNews } from './person-news.ts'

const everywhere = { role: 'evaluator', scopeKind: 'programme', scopeName: null } as const
const inEntity = {
  role: 'entity-liaison',
  scopeKind: 'entity',
  scopeName: { ar: 'هيئة البريد', en: 'Post Authority' },
} as const

const first = ({ body }: { readonly body: readonly { readonly ar: string; readonly en: string }[] }) =>
  body[0]

test('a role given is told with its scope and its days', () => {
  expect(first(roleGivenNews(everywhere, { from: null, until: null }))).toEqual({
    ar: 'أُسند إليك دور «مقيّم» في البرنامج كله.',
    en: 'You now hold the role of Evaluator in the whole programme.',
  })
  expect(first(roleGivenNews(inEntity, { from: '2027-01-03', until: '2027-03-31' }))).toEqual({
    ar: 'يبدأ دورك «ضابط اتصال الجهة» في جهة «هيئة البريد» في ٣ يناير ٢٠٢٧، وينتهي بنهاية ٣١ مارس ٢٠٢٧.',
    en: 'From 3 January 2027 you hold the role of Entity liaison for Post Authority, until the end of 31 March 2027.',
  })
})

test('a role that ends is told, now or with its last day', () => {
  expect(first(roleEndedNews(inEntity, null))?.en).toBe(
    'Your role of Entity liaison for Post Authority has ended.',
  )
  expect(first(roleEndedNews(everywhere, '2027-03-31'))?.ar).toBe(
    'ينتهي دورك «مقيّم» في البرنامج كله بنهاية ٣١ مارس ٢٠٢٧.',
  )
})

test('another employer is told, and none', () => {
  expect(first(employerNews(inEntity.scopeName, '2027-01-03'))?.en).toBe(
    'From 3 January 2027 your employer on record is Post Authority.',
  )
  expect(first(employerNews(null, '2027-01-03'))?.ar).toContain('لا جهة')
})
