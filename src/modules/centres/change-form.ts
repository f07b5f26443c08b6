import { parseNumber, toAsciiDigits, withoutMarks } from '#platform/digits.ts'
import { foldHeader } from '#platform/files/map-columns.ts'
import type { Text } from '#scoring/guide.ts'
import { faultOf, refuseAny } from './check-change.ts'
import type { CentreChangeKind, EntityChangeKind } from './next-step.ts'
import { reservedAttributes } from './registry-columns.ts'
import type { Attributes, CentreRecord, EntityRecord } from './registry-record.ts'

/** What was typed into a form, by the names of its fields. */
export type Typed = Readonly<Record<string, string>>

export type FieldName =
  | 'code'
  | 'name_ar'
  | 'name_en'
  | 'entity'
  | 'governorate'
  | 'locality_ar'
  | 'locality_en'
  | 'latitude'
  | 'longitude'
  | 'channel'
  | 'services_ar'
  | 'services_en'
  | 'hours_ar'
  | 'hours_en'
  | 'attributes'
  | 'into'
  | 'successor'
  | 'serves'
  | 'opened_on'
  | 'on'
  | 'reason'

const own: Readonly<Record<CentreChangeKind, readonly FieldName[]>> = {
  rename: ['name_ar', 'name_en'],
  move: ['entity'],
  relocate: ['governorate', 'locality_ar', 'locality_en', 'latitude', 'longitude'],
  describe: ['channel', 'services_ar', 'services_en', 'hours_ar', 'hours_en', 'attributes'],
  close: [],
  merge: ['into'],
  reopen: [],
}

/** The fields of a change of a centre, in the order in which they are asked. */
export const fieldsOf = (kind: CentreChangeKind): readonly FieldName[] => [...own[kind], 'on', 'reason']

/** The fields of a change of an entity. */
export const fieldsOfEntity = (kind: EntityChangeKind): readonly FieldName[] =>
  kind === 'merge'
    ? ['successor', 'on', 'reason']
    : kind === 'service'
      ? ['serves', 'on', 'reason']
      : fieldsOf(kind)

/** What stands in the fields when the form opens: what is known today. */
export function typedOf(record: CentreRecord | EntityRecord): Typed {
  const names = { name_ar: record.name.ar, name_en: record.name.en }
  if (!('channel' in record)) return names
  return {
    ...names,
    entity: record.entity,
    governorate: record.governorate ?? '',
    locality_ar: record.locality?.ar ?? '',
    locality_en: record.locality?.en ?? '',
    latitude: record.latitude === null ? '' : String(record.latitude),
    longitude: record.longitude === null ? '' : String(record.longitude),
    channel: record.channel,
    services_ar: record.services.map(({ ar }) => ar).join('\n'),
    services_en: record.services.map(({ en }) => en).join('\n'),
    hours_ar: record.hours?.ar ?? '',
    hours_en: record.hours?.en ?? '',
    attributes: Object.entries(record.attributes)
      .map(([name, value]) => `${name} = ${value}`)
      .join('\n'),
  }
}

/** The fields of a form as texts; files and anything else are left out. */
export function typedFrom(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === 'string') typed[name] = value.slice(0, 20_000)
  return typed
}

const text = (typed: Typed, name: string): string => (typed[name] ?? '').trim()

/** Text in both languages, of two fields. */
export const bothOf = (typed: Typed, name: string): Text => ({
  ar: text(typed, `${name}_ar`),
  en: text(typed, `${name}_en`),
})

/** A code without invisible marks. */
export const codeOf = (typed: Typed, name: string): string => withoutMarks(text(typed, name)).normalize('NFC')

/** A day in Latin digits. */
export const dayOf = (typed: Typed, name: string): string => toAsciiDigits(codeOf(typed, name))

/** A number, or null where the field is empty. @throws Refusal `registry.number_unfit` */
export function numberOf(typed: Typed, name: string): number | null {
  const given = text(typed, name)
  if (given === '') return null
  const number = parseNumber(given)
  refuseAny([number === null ? faultOf('registry.number_unfit', name, { text: given }) : null])
  return number
}

/** Services, a line each, paired by their order. @throws Refusal `registry.services_uneven` */
export function servicesOf(typed: Typed): Text[] {
  const lines = (name: string) =>
    text(typed, name)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  const [ar, en] = [lines('services_ar'), lines('services_en')]
  const params = { ar: ar.length, en: en.length }
  refuseAny([ar.length === en.length ? null : faultOf('registry.services_uneven', 'services_en', params)])
  return ar.map((line, index) => ({ ar: line, en: en[index] ?? line }))
}

const attributeLine = /^([\p{L}_][\p{L}\p{N}_]*)\s*=\s*(.+)$/u

/**
 * Attributes, a line each; a value is a number where it was one, or where it reads as a plain number that is no code.
 *
 * @throws Refusal `registry.attribute_unfit`
 */
export function attributesOf(typed: Typed, held: Attributes): Attributes {
  const attributes: Record<string, string | number | boolean> = {}
  for (const line of text(typed, 'attributes').split('\n')) {
    if (line.trim() === '') continue
    const [, written = '', value = ''] = attributeLine.exec(line.trim()) ?? []
    const name = Object.hasOwn(held, written) ? written : foldHeader(written)
    const unfit = name === '' || reservedAttributes.has(name)
    refuseAny([unfit ? faultOf('registry.attribute_unfit', 'attributes', { line: line.trim() }) : null])
    attributes[name] = typeValue(value, held[name])
  }
  return attributes
}

/** A value written out, in the type it had; new ones are numbers where they read as such without losing a zero. */
export function typeValue(
  written: string,
  held: string | number | boolean | undefined,
): string | number | boolean {
  if (held !== undefined && String(held) === written) return held
  if (written === 'true' || written === 'false') return written === 'true'
  const number = parseNumber(written)
  const isCode = /^[-+]?0\d/.test(toAsciiDigits(written)) || written.startsWith('+')
  return number === null || isCode || Math.abs(number) > Number.MAX_SAFE_INTEGER ? written : number
}
