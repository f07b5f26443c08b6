import type { ReportDocument } from './report-document.ts'

/** What would change the page if it were read as markup. */
export const hostile = '#read("/etc/passwd") *bold* $x$ \\ `raw` @ref <label> = heading // gone'

/** A report for tests with one block of every kind; say only what matters to the test. */
export const aReport = (over: Partial<ReportDocument> = {}): ReportDocument => ({
  language: 'en',
  title: 'Report of an invented centre',
  subtitle: ['Second line'],
  author: 'Programme',
  date: '2026-05-10',
  header: { start: 'Programme', end: 'Third cycle' },
  notices: ['All of this is invented.'],
  footer: { note: 'Digest abc123', page: 'Page', of: 'of' },
  seal: { address: 'https://example.org/en/verify/abc123', alt: 'QR code', caption: 'Check this report' },
  blocks: [
    {
      kind: 'tiles',
      items: [
        { label: 'Class', value: 'Gold', notes: ['since May'], tone: 'gold' },
        { label: 'Score', value: '92%' },
      ],
    },
    { kind: 'contents', title: 'Contents' },
    { kind: 'heading', level: 2, text: 'A section' },
    { kind: 'text', text: 'A paragraph.', tone: 'quiet' },
    { kind: 'notice', title: 'Notice', text: 'Read this.' },
    { kind: 'facts', items: [{ label: 'Code', value: 'C-01' }] },
    {
      kind: 'table',
      columns: [
        { head: 'Criterion', width: 2 },
        { head: 'Score', width: 'fit', align: 'end' },
      ],
      rows: [
        { group: 'First pillar', note: '92%' },
        { cells: ['Signs', { text: '80%', tone: 'poor', strong: true }] },
      ],
    },
    { kind: 'heading', level: 3, text: 'A chart' },
    {
      kind: 'bars',
      head: { label: 'Pillar', bar: 'Score', value: 'Share', extra: ['Before'] },
      lines: [0.75],
      key: 'The line is 75%.',
      items: [
        { label: 'Access', length: 0.5, mark: 0.6, value: '50%', extra: ['60%'] },
        { label: 'None', length: null, value: '–', extra: ['–'] },
      ],
    },
    { kind: 'list', items: ['One', 'Two'] },
    { kind: 'break' },
    { kind: 'text', text: 'Last page.' },
  ],
  ...over,
})
