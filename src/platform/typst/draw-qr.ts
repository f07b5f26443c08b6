import { encode } from 'uqr'

/**
 * An address as a QR code in SVG, black on white, with the quiet border that readers need. Dark squares beside each other
 * are one shape: fewer to read and to print, and no hairline between them.
 *
 * @example drawQr('https://example.org/a') // '<svg xmlns="…" viewBox="0 0 29 29">…'
 */
export function drawQr(address: string): string {
  const { data, size } = encode(address, { border: 2, ecc: 'M' })
  const runs = data.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x},${y}h${length}v1h-${length}z`),
  )
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">` +
    `<rect fill="white" width="${size}" height="${size}"/><path fill="black" d="${runs.join('')}"/></svg>`
  )
}

/** Where dark squares follow each other in a row: the first, and how many. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = []
  for (const [x, dark] of row.entries()) {
    if (!dark) continue
    if (row[x - 1]) runs.at(-1)![1] += 1
    else runs.push([x, 1])
  }
  return runs
}
