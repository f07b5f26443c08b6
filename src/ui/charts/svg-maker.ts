const svgNamespace = 'http://www.w3.org/2000/svg'

/** Makes one element of a picture: name, attributes, text. */
export type SvgMaker = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
) => SVGElement

/** A maker of elements for the document that Plot draws with. */
export const svgMaker =
  (document: Document): SvgMaker =>
  (name, attributes, text) => {
    const element = document.createElementNS(svgNamespace, name) as SVGElement
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
    if (text !== undefined) element.textContent = text
    return element
  }
