import { directionOf } from '#platform/language.ts'
import { drawQr } from '#platform/typst/draw-qr.ts'
import type { Block, Cell, ReportDocument, Row, TableBlock } from '#platform/typst/report-document.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const text = (given: string): string => given.replace(/[&<>"]/g, (mark) => escapes[mark]!)
const element = (name: string, inner: string, attributes = ''): string =>
  `<${name}${attributes}>${inner}</${name}>`

/** The same report as the body of an HTML page: what a browser is given to print. */
export function reportHtml(report: ReportDocument): string {
  const { seal } = report
  const lines = report.subtitle.map((line) => element('p', text(line), ' class="quiet"')).join('')
  const seals = seal
    ? `<figure>${drawQr(seal.address)}<figcaption>${text(seal.caption)}</figcaption></figure>`
    : ''
  return [
    element('style', pageStyle(report)),
    element('section', element('div', element('h1', text(report.title)) + lines) + seals, ' class="top"'),
    ...report.blocks.map(blockHtml),
  ].join('')
}

/** What stands at the top and the bottom of each page, written into its margins. */
function pageStyle({ language, header, notices, footer }: ReportDocument): string {
  const [start, end] = directionOf(language) === 'rtl' ? ['right', 'left'] : ['left', 'right']
  const digits = language === 'ar' ? ', arabic-indic' : ''
  const number = (counter: string): string => `counter(${counter}${digits})`
  const box = (name: string, content: string): string => `@${name} { content: ${content} }`
  return `@page { ${[
    box(`top-${start}`, quoted([header.start])),
    box('top-center', quoted(notices)),
    box(`top-${end}`, quoted([header.end])),
    box(`bottom-${start}`, quoted([footer.note])),
    box(
      `bottom-${end}`,
      `${quoted([`${footer.page} `])} ${number('page')} ${quoted([` ${footer.of} `])} ${number('pages')}`,
    ),
  ].join(' ')} }`
}

/** Lines as a string of a style sheet. */
const quoted = (lines: readonly string[]): string =>
  `"${lines.map((line) => line.replace(/[\\"<]/g, (mark) => `\\${mark.codePointAt(0)!.toString(16)} `)).join('\\a ')}"`

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return element(`h${block.level}`, text(block.text))
    case 'text':
      return element('p', text(block.text), ` class="${block.tone ?? 'plain'}"`)
    case 'notice':
      return element('aside', element('b', text(block.title)) + element('p', text(block.text)))
    case 'tiles':
      return element('div', block.items.map(tileHtml).join(''), ' class="tiles"')
    case 'facts':
      return element(
        'dl',
        block.items
          .map(({ label, value }) => element('dt', text(label)) + element('dd', text(value)))
          .join(''),
      )
    case 'table':
      return tableHtml(block)
    case 'bars':
      return barsHtml(block)
    case 'list':
      return element('ul', block.items.map((item) => element('li', text(item))).join(''))
    default:
      return ''
  }
}

const tileHtml = ({
  label,
  value,
  notes = [],
  tone = 'quiet',
}: Extract<Block, { kind: 'tiles' }>['items'][number]) =>
  element(
    'div',
    element('small', text(label)) +
      element('b', text(value)) +
      notes.map((note) => element('small', text(note))).join(''),
    ` class="tile ${tone}"`,
  )

const tableHtml = ({ columns, rows }: TableBlock): string => {
  const ends = columns.map(({ align }) =>
    align === undefined || align === 'start' ? '' : ` class="${align}"`,
  )
  const heads = columns.map(({ head }, at) => element('th', text(head), ends[at]))
  return element(
    'table',
    element('thead', element('tr', heads.join(''))) +
      element('tbody', rows.map((row) => element('tr', rowHtml(row, ends))).join('')),
  )
}

function rowHtml(row: Row, ends: readonly string[]): string {
  if ('group' in row)
    return element('th', text(`${row.group} ${row.note ?? ''}`), ` colspan="${ends.length}" class="group"`)
  return row.cells.map((cell, at) => element('td', cellHtml(cell), ends[at])).join('')
}

function cellHtml(cell: Cell): string {
  if (typeof cell === 'string') return text(cell)
  const note = cell.note === undefined ? '' : element('p', text(cell.note), ' class="quiet"')
  return element(cell.strong ? 'b' : 'span', text(cell.text), ` class="${cell.tone ?? 'plain'}"`) + note
}

function barsHtml({ head, items, key }: Extract<Block, { kind: 'bars' }>): string {
  const heads = [head.label, head.bar, head.value, ...(head.extra ?? [])].map((one) =>
    element('th', text(one)),
  )
  const rows = items.map(({ label, length, mark, value, extra = [], tone = 'brand' }) => {
    const at =
      mark === undefined || mark === null
        ? ''
        : `<i class="mark" style="inset-inline-start:${mark * 100}%"></i>`
    const bar = `<div class="bar"><i class="fill ${tone}" style="width:${(length ?? 0) * 100}%"></i>${at}</div>`
    const cells = [
      element('td', text(label)),
      element('td', bar, ' class="wide"'),
      element('td', element('b', text(value))),
    ]
    return element('tr', [...cells, ...extra.map((one) => element('td', text(one)))].join(''))
  })
  return (
    element('table', element('thead', element('tr', heads.join(''))) + element('tbody', rows.join(''))) +
    (key ? element('p', text(key), ' class="quiet"') : '')
  )
}
