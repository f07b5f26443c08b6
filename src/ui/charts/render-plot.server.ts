import { type PlotOptions, plot } from '@observablehq/plot'
import { DOMImplementation, type Element, XMLSerializer } from '@xmldom/xmldom'
import { cleanSvg, withoutForbidden } from './clean-svg.ts'
import type { Frame } from './frame.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'

/** One document serves all charts: Plot only makes elements with it and never hangs them into it. */
const paper = new DOMImplementation().createDocument(svgNamespace, 'svg', null)
const serializer = new XMLSerializer()

/** What the picture is called by those who hear it. */
export interface PictureName {
  readonly id: string
  readonly title: string
  readonly description: string
}

/**
 * Draws a plan with Observable Plot and gives the SVG as text: `role="img"` with its title and description, colours as
 * variables of the style sheet, no style, no script, no handler.
 */
export function renderPlot(plan: PlotOptions, frame: Frame, name: PictureName): string {
  const drawn = plot({
    ...plan,
    document: paper as unknown as Document,
    width: frame.width,
    className: 'chart-picture',
  })
  const svg = drawn as unknown as Element
  cleanSvg(svg, frame)
  nameAttributes(svg, frame, name)
  nameElements(svg, name)
  return ownClips(serializer.serializeToString(svg), name.id)
}

/** Plot numbers clips from the start of the process; here they are numbered by picture: same data, same bytes. */
function ownClips(svg: string, id: string): string {
  const names: string[] = []
  return svg.replace(/plot-clip-\d+/g, (name) => {
    if (!names.includes(name)) names.push(name)
    return `${id}-clip-${names.indexOf(name) + 1}`
  })
}

function nameAttributes(svg: Element, frame: Frame, { id }: PictureName): void {
  svg.removeAttribute('font-family')
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-labelledby', `${id}-name`)
  svg.setAttribute('aria-describedby', `${id}-reading`)
  svg.setAttribute('lang', frame.language)
  svg.setAttribute('direction', 'ltr')
  svg.setAttribute('fill', 'var(--chart-ink)')
  svg.setAttribute('font-size', String(frame.fontSize))
}

function nameElements(svg: Element, { id, title, description }: PictureName): void {
  const parts = [
    ['title', `${id}-name`, title],
    ['desc', `${id}-reading`, description],
  ] as const
  const first = svg.firstChild
  for (const [tag, partId, text] of parts) {
    const element = paper.createElementNS(svgNamespace, tag)
    element.setAttribute('id', partId)
    element.textContent = withoutForbidden(text)
    svg.insertBefore(element, first)
  }
}
