import { renderSVG } from 'uqr'

/** An address as a QR code in SVG, black on white, with the quiet border that readers need. */
export const drawQr = (address: string): string => renderSVG(address, { border: 2, ecc: 'M' })
