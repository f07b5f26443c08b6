import { fileValue, type SentForm } from './ask.ts'

const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', '#x27': "'" }
const decode = (text: string): string =>
  text.replace(/&(amp|quot|lt|gt|#x27);/g, (_, name: string) => entities[name]!)

const attributesOf = (tag: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...tag.matchAll(/\s([a-zA-Z-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      decode(value),
    ]),
  )

/** What somebody might type where a page has left a field empty. */
const typed: Readonly<Record<string, string>> = {
  email: 'walk@sample.example',
  date: '2026-12-01',
  'datetime-local': '2026-12-01T09:00',
  time: '09:00',
  number: '1',
  file: fileValue,
}

const inputValue = (given: Readonly<Record<string, string>>, taken: ReadonlySet<string>): string | null => {
  const { type = 'text', name = '', value = '' } = given
  if (type === 'submit' || type === 'button') return null
  if (type === 'radio') return taken.has(name) ? null : value
  if (type === 'checkbox') return value === '' ? 'on' : value
  return value === '' && type !== 'hidden' ? (typed[type] ?? 'Walk') : value
}

const readFields = (body: string): [string, string][] => {
  const fields: [string, string][] = []
  const taken = new Set<string>()
  const add = (name: string | undefined, value: string | null): void => {
    if (name === undefined || name === '' || value === null) return
    fields.push([name, value])
    taken.add(name)
  }
  for (const [tag] of body.matchAll(/<input\b[^>]*>/g)) {
    const given = attributesOf(tag)
    add(given.name, inputValue(given, taken))
  }
  for (const [, tag = '', inner = ''] of body.matchAll(/(<textarea\b[^>]*>)([^<]*)<\/textarea>/g))
    add(attributesOf(tag).name, decode(inner).trim() || 'Walk')
  for (const [, tag = '', inner = ''] of body.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)) {
    const options = [...inner.matchAll(/<option\b[^>]*>/g)].map(([option]) => attributesOf(option))
    const chosen = options.find((option) => option.selected !== undefined && option.value !== '')
    add(attributesOf(tag).name, (chosen ?? options.find(({ value }) => value !== ''))?.value ?? null)
  }
  return fields
}

/**
 * The forms of a page that change something, filled in: what stands in a field stays, what is empty gets something
 * plausible. A form with several buttons that say which was pressed comes once for each.
 *
 * @param path where the page is, for forms that name no address
 */
export function readForms(html: string, path: string): SentForm[] {
  return [...html.matchAll(/(<form\b[^>]*>)([\s\S]*?)<\/form>/g)].flatMap(([, tag = '', body = '']) => {
    const { method = 'get', action = '', enctype = '' } = attributesOf(tag)
    if (method.toLowerCase() !== 'post') return []
    const to = action === '' ? path : action
    const named = [...body.matchAll(/<button\b[^>]*>/g)]
      .map(([button]) => attributesOf(button))
      .filter(({ name = '' }) => name !== '')
    const fields = readFields(body)
    const form = { action: to.split('#')[0]!, files: enctype.startsWith('multipart') }
    if (named.length === 0) return [{ ...form, fields }]
    return named.map(({ name = '', value = '' }) => ({
      ...form,
      fields: [...fields, [name, value] as const],
    }))
  })
}
