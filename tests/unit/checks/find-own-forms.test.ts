import { expect, it } from 'vitest'
import { findOwnForms } from '../../../scripts/checks/find-own-forms.ts'

const lines = (text: string, path = 'src/page.tsx') => findOwnForms([{ path, text }]).map(({ line }) => line)

it('finds a form that is posted without an address, on one line or on several', () => {
  expect(lines('<p>\n<form method="post" noValidate>')).toEqual([2])
  expect(lines('<form\n  id="draft"\n  onInput={() => follow({ all: true })}\n  method="post"\n>')).toEqual([
    1,
  ])
})

it('lets forms be that name their address, ask for a page, or are made in the one place for them', () => {
  expect(lines('<form method="post" action={here}>')).toEqual([])
  expect(lines('<form method="get">')).toEqual([])
  expect(lines('<Form id="draft" noValidate>')).toEqual([])
  expect(lines('<form method="post" {...props} />', 'src/ui/form.tsx')).toEqual([])
})
