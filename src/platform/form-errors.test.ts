import { expect, test } from 'vitest'
import type { FaultText } from './fault.ts'
import { tellFault } from './form-errors.ts'

const text = (title: string, remedy: string): FaultText => ({
  ...{ title, detail: ({ day = '' }) => `${day}.`, remedy: () => remedy },
})
const catalogue = {
  ar: { past: text('مضى هذا اليوم', ''), hours: text('ساعات', 'مثل \u206607:30-14:00, 16:00-19:00\u2069') },
  en: { past: text('The day has passed', 'Ask مركز'), hours: text('Hours', '') },
}
const told = (language: 'ar' | 'en', code: string) =>
  tellFault(catalogue, language, { code, params: { day: '2026-11-21' } })

test('what is written in the other direction is set apart, unless the words do so themselves', () => {
  expect(told('ar', 'past')).toBe('مضى هذا اليوم. \u20682026-11-21\u2069.')
  expect(told('en', 'past')).toBe('The day has passed. 2026-11-21. Ask \u2068مركز\u2069')
  expect(told('ar', 'hours')).toBe('ساعات. \u20682026-11-21\u2069. مثل \u206607:30-14:00, 16:00-19:00\u2069')
  expect(told('ar', 'unknown')).toBe('unknown')
})

test('numbers are in the digits of the language, and what was typed as it was typed', () => {
  const words = text('الدورة 12', 'كُتب «2026» في E12، والحد 0.5')
  const told = (language: 'ar' | 'en') =>
    tellFault({ ar: { odd: words }, en: { odd: words } }, language, { code: 'odd', params: { day: 30 } })
  expect(told('ar')).toBe('الدورة ١٢. ٣٠. كُتب «2026» في \u2068E12\u2069، والحد \u20680.5\u2069')
  expect(told('en')).toContain('12')
})
