import { describe, expect, test } from 'vitest'
import { failureOf } from './failure.ts'
import { isolate } from './isolate.ts'
import { layOutHtml } from './lay-out-html.ts'
import { layOutText } from './lay-out-text.ts'
import type { MailContent } from './mail-content.ts'

const foreignIn = (language: 'ar' | 'en', text: string): string[] =>
  isolate(language, text).flatMap((stretch) => (stretch.foreign ? [stretch.text] : []))

const content = (change: Partial<MailContent> = {}): MailContent => ({
  language: 'ar',
  subject: 'عنوان',
  paragraphs: [],
  action: null,
  ...change,
})

describe('what stands apart', () => {
  test.each([
    ['ar', 'الزيارة V-0123 غدًا', ['V-0123']],
    ['ar', '12-A أولًا، ثم (HEA-01).', ['12-A', 'HEA-01']],
    ['ar', 'يوم 2026-12-01 من 09:00', ['2026-12-01', '09:00']],
    ['ar', 'في 4 مراكز', []],
    ['ar', 'اكتب إلى name@sample.example اليوم', ['name@sample.example']],
    ['en', 'the centre مركز الخدمة here', ['مركز الخدمة']],
    ['en', 'Visit V-0123', []],
  ] as const)('%s: %s', (language, text, stretches) => {
    expect(foreignIn(language, text)).toEqual(stretches)
    expect(
      isolate(language, text)
        .map((stretch) => stretch.text)
        .join(''),
    ).toBe(text)
  })

  test('what a text already sets apart is not set apart twice', () => {
    expect(foreignIn('ar', 'الزيارة \u2068V-1\u2069')).toEqual(['V-1'])
  })

  test('a long text of codes takes no long time', () => {
    const started = performance.now()
    isolate('ar', `${'A-'.repeat(20_000)}!`)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('plain text', () => {
  test('no line is wider than 72, except an address, which stays whole and bare', () => {
    const href = `https://taqyeem.sample.example/${'x'.repeat(80)}`
    const text = layOutText(
      content({ paragraphs: ['كلمة '.repeat(60).trim()], action: { label: 'فتح', href } }),
      'https://unused.example',
    )
    const lines = text.split('\n')
    expect(lines).toContain(href)
    const wide = lines.filter((line) => line !== href && [...line].length > 73)
    expect(wide).toEqual([])
    expect(lines.filter((line) => /كلمة/.test(line)).length).toBeGreaterThan(3)
  })
})

describe('HTML', () => {
  test('nothing that was given is read as HTML', () => {
    const html = layOutHtml(
      content({ paragraphs: ['<script>alert("1")</script> & \'x\''], subject: '</title><b>' }),
      'https://x.example',
    )
    expect(html).not.toMatch(/<script|<b>|<\/title><b/)
    expect(html).toContain('&amp;')
  })
})

test.each([
  [
    { code: 'EENVELOPE', responseCode: 550 },
    { code: 'EENVELOPE 550', lasting: true, everyMail: false },
  ],
  [
    { code: 'EMESSAGE', responseCode: 451 },
    { code: 'EMESSAGE 451', lasting: false, everyMail: false },
  ],
  [
    { code: 'EAUTH', responseCode: 535 },
    { code: 'EAUTH 535', lasting: false, everyMail: true },
  ],
  [{ code: 'ESOCKET' }, { code: 'ESOCKET', lasting: false, everyMail: true }],
  [
    { code: 'someone@sample.example', responseCode: 550 },
    { code: 'EUNKNOWN 550', lasting: false, everyMail: false },
  ],
  [undefined, { code: 'EUNKNOWN', lasting: false, everyMail: false }],
])('of an error %j is kept %j', (error, kept) => {
  expect(failureOf(error)).toEqual(kept)
})
