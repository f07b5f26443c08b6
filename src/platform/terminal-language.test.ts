import { expect, test } from 'vitest'
import { terminalLanguage } from './terminal-language.ts'

test.each([
  ['ar', { LANG: 'en_GB.UTF-8' }, 'ar'],
  [undefined, { TAQYEEM_LANG: 'en', LANG: 'ar_BH' }, 'en'],
  [undefined, { TAQYEEM_LANG: 'fr', LANG: 'ar_BH' }, 'ar'],
  [undefined, { LANG: 'ar' }, 'ar'],
  [undefined, { LC_ALL: 'en_GB.UTF-8', LANG: 'ar_BH' }, 'en'],
  [undefined, { LC_ALL: '', LC_MESSAGES: 'ar_EG.UTF-8', LANG: 'en_GB' }, 'ar'],
  [undefined, { LANG: 'arn_CL' }, 'en'],
  [undefined, { LANG: 'C.UTF-8' }, 'en'],
  ['fr', {}, 'en'],
])('%j with %j is %s', (option, env, language) => {
  expect(terminalLanguage(option, env)).toBe(language)
})
