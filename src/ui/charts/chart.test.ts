import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Language } from '#platform/language.ts'
import { LanguageProvider } from '../language.tsx'
import { Chart } from './chart.tsx'
import { drawBars } from './draw-bars.server.ts'
import { sampleOptions } from './sample-drawings.server.ts'

const print = (language: Language, rows: { name: string; value: number }[]): string => {
  const drawing = drawBars(rows, {
    ...sampleOptions(language, 'bars'),
    words: { row: 'Row', value: 'Value' },
  })
  return renderToStaticMarkup(
    createElement(LanguageProvider, { value: language }, createElement(Chart, { drawing })),
  )
}

test('a chart prints its finding, both pictures and the table', () => {
  const html = print('en', [{ name: 'North', value: 0.5 }])
  expect(html).toContain('aria-labelledby="bars-title"')
  expect(html.match(/role="img"/g)).toHaveLength(2)
  expect(html).toMatch(/<details[^>]*>.*The figures in a table.*<table/s)
  expect(html).toContain('<bdi>North</bdi>')
  expect(html).not.toMatch(/ style=|<style|<script/)
})

test('without figures there is a note in the language of the page, and no empty table', () => {
  const html = print('ar', [])
  expect(html).toContain('لا أرقام للعرض')
  expect(html).not.toMatch(/role="img"|<details/)
})
