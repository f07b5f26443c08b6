/**
 * The light colours of `charts.css`, for places without a style sheet. A test holds the two together.
 */
export const paperColours: Readonly<Record<string, string>> = {
  ground: '#ffffff',
  ink: '#1d211f',
  quiet: '#55605b',
  edge: '#7a7f79',
  grid: '#e2dccf',
  mark: '#0e5a43',
  second: '#9a4d00',
  third: '#35527a',
  up: '#1b6e8a',
  down: '#b05a14',
  'zone-1': '#e7e2d6',
  'zone-2': '#93bda6',
  'zone-3': '#0e5a43',
  'step-1': '#eef4ee',
  'step-2': '#d2e5d8',
  'step-3': '#b0d2bd',
  'step-4': '#8abda2',
  'step-5': '#66a589',
  'step-6': '#2c7a5f',
  'step-7': '#0c4a37',
  'on-1': '#1d211f',
  'on-2': '#1d211f',
  'on-3': '#1d211f',
  'on-4': '#1d211f',
  'on-5': '#10140f',
  'on-6': '#ffffff',
  'on-7': '#ffffff',
}

/**
 * The picture as a file of its own, for a PDF or a download: colours written out, the font named.
 *
 * @param svg a picture of a `Drawing`
 * @param fontFamily the family as the reader of the file knows it, such as `IBM Plex Sans Arabic`
 * @throws RangeError when the picture asks for a colour that paper does not have
 * @example paintForPaper(drawing.svg, 'IBM Plex Sans Arabic')
 */
export function paintForPaper(svg: string, fontFamily: string): string {
  const painted = svg.replace(/="var\(--chart-([a-z0-9-]+)\)"/g, (_, name: string) => {
    const colour = paperColours[name]
    if (colour === undefined) throw new RangeError(`no colour on paper for ${name}`)
    return `="${colour}"`
  })
  const family = fontFamily.replace(/[^\p{L}\p{N} ,-]/gu, '')
  return painted.replace('<svg ', `<svg font-family="${family}" `)
}
