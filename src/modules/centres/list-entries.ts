import { parseNumber } from '#platform/digits.ts'
import { areCoordinates } from './are-coordinates.ts'
import { typeValue } from './change-form.ts'
import { codeFault } from './check-change.ts'
import { isChannel } from './is-channel.ts'
import { splitList } from './join-list.ts'
import { hoursIn } from './list-hours.ts'
import type { CentreColumn } from './registry-columns.ts'
import type { Attributes, EntityEntry, ListedCentre, NamedCode } from './registry-record.ts'
import { codeOfCell, dayOfCell, type ListRow } from './registry-table.ts'
import { typeAttributes } from './type-attributes.ts'

type Named = 'code' | 'name_ar' | 'name_en'

/** Code and names of each row, with what is wrong with them; codes are there once. */
export function namedEntries<Name extends string>(rows: readonly ListRow<Name | Named>[]): NamedCode[] {
  const rowOf = new Map<string, number>()
  return rows.map((row) => {
    const code = codeOfCell(row, 'code')
    const name = { ar: row.cell('name_ar'), en: row.cell('name_en') }
    if (codeFault(code) !== null) row.report('registry.code_unfit', 'code', { code })
    if (name.ar === '') row.report('registry.name_missing', 'name_ar')
    if (name.en === '') row.report('registry.name_missing', 'name_en')
    const first = rowOf.get(code)
    if (first !== undefined) row.report('registry.duplicate', 'code', { code, first })
    else rowOf.set(code, row.row)
    return { code, name }
  })
}

/** The entities of a list. */
export function entityEntries(
  rows: readonly ListRow<Named | 'opened_on' | 'closed_on' | 'merged_into'>[],
): EntityEntry[] {
  const named = namedEntries(rows)
  return rows.map((row, index) => ({
    ...named[index]!,
    ...lifeOf(row),
    ...mergerOf(row, 'registry.entity_merge_self'),
  }))
}

/** The days of opening and closing, where the list has them. */
function lifeOf<Name extends string>(row: ListRow<Name | 'opened_on' | 'closed_on'>) {
  const openedOn = dayOfCell(row, 'opened_on')
  const closedOn = dayOfCell(row, 'closed_on')
  if (openedOn && closedOn && closedOn <= openedOn)
    row.report('registry.closed_before_opened', 'closed_on', { openedOn, closedOn })
  return { ...(openedOn !== undefined && { openedOn }), ...(closedOn !== undefined && { closedOn }) }
}

/**
 * The centres of a list. A column that the list does not have leaves what is known; an empty cell says that there is
 * nothing, and an empty cell of an attribute removes it.
 *
 * @param held the attributes that each known centre has: a value written as it is held keeps its type
 */
export function centreEntries(
  rows: readonly ListRow<CentreColumn>[],
  attributeNames: readonly string[],
  held: (code: string) => Attributes,
): ListedCentre[] {
  const named = namedEntries(rows)
  const typed = typeAttributes(
    attributeNames,
    rows.map(({ others }) => attributeNames.map((name) => others.get(name) ?? '')),
  )
  return rows.map((row, index) => {
    const entry = named[index]!
    const attributes = { ...held(entry.code) }
    for (const name of attributeNames)
      setAttribute(attributes, name, row.others.get(name) ?? '', typed[index]?.[name])
    const pair = (name: 'locality' | 'hours') => pairOf(row, name)
    return {
      ...entry,
      ...{ entity: requiredCode(row, 'entity'), channel: channelOf(row), attributes },
      ...(row.has('governorate') && { governorate: codeOfCell(row, 'governorate') || null }),
      ...pair('locality'),
      ...pair('hours'),
      ...hoursIn(row),
      ...coordinatesOf(row),
      ...servicesIn(row),
      ...lifeOf(row),
      ...mergerOf(row, 'registry.merge_self'),
    }
  })
}

function setAttribute(
  attributes: Record<string, string | number | boolean>,
  name: string,
  written: string,
  typed: string | number | undefined,
): void {
  const before = attributes[name]
  if (before !== undefined && String(before) === written) return
  if (written === '') delete attributes[name]
  else attributes[name] = typeof before === 'boolean' ? typeValue(written, before) : (typed ?? written)
}

function requiredCode(row: ListRow<CentreColumn>, name: CentreColumn): string {
  const code = codeOfCell(row, name)
  if (code === '') row.report('centres.cell_empty', name)
  return code
}

function channelOf(row: ListRow<CentreColumn>): string {
  const channel = requiredCode(row, 'channel')
  if (channel !== '' && !isChannel(channel)) row.report('registry.channel_unfit', 'channel', { channel })
  return channel
}

function pairOf(row: ListRow<CentreColumn>, name: 'locality' | 'hours') {
  const [arColumn, enColumn] = [`${name}_ar`, `${name}_en`] as const
  if (!row.has(arColumn) && !row.has(enColumn)) return {}
  const text = { ar: row.cell(arColumn), en: row.cell(enColumn) }
  if ((text.ar === '') !== (text.en === ''))
    row.report('registry.one_language', text.ar === '' ? arColumn : enColumn)
  return { [name]: text.ar === '' && text.en === '' ? null : text }
}

function coordinatesOf(row: ListRow<CentreColumn>) {
  if (!row.has('latitude') && !row.has('longitude')) return {}
  const [latitude, longitude] = (['latitude', 'longitude'] as const).map((name) => {
    const text = row.cell(name)
    const number = text === '' ? null : parseNumber(text)
    if (text !== '' && number === null) row.report('registry.number_unfit', name, { text })
    return number
  })
  if (!areCoordinates(latitude ?? null, longitude ?? null)) row.report('registry.coordinates', 'latitude')
  return { latitude: latitude ?? null, longitude: longitude ?? null }
}

function servicesIn(row: ListRow<CentreColumn>) {
  if (!row.has('services_ar') && !row.has('services_en')) return {}
  const [ar, en] = [splitList(row.cell('services_ar')), splitList(row.cell('services_en'))]
  if (ar.length !== en.length)
    row.report('registry.services_uneven', 'services_en', { ar: ar.length, en: en.length })
  return { services: ar.map((text, index) => ({ ar: text, en: en[index] ?? text })) }
}

function mergerOf<Name extends string>(
  row: ListRow<Name | 'code' | 'closed_on' | 'merged_into'>,
  mergedIntoItself: string,
) {
  if (!row.has('merged_into')) return {}
  const mergedInto = codeOfCell(row, 'merged_into') || null
  if (mergedInto !== null && row.cell('closed_on') === '') row.report('registry.merged_undated', 'closed_on')
  if (mergedInto !== null && mergedInto === codeOfCell(row, 'code'))
    row.report(mergedIntoItself, 'merged_into')
  return { mergedInto }
}
