/**
 * A number without an exponent, with just the digits that tell it apart from its neighbours.
 *
 * @example plainDecimals(1e-7) // '0.0000001'
 * @example plainDecimals(1.5e21) // '1500000000000000000000'
 */
export function plainDecimals(number: number): string {
  const [mantissa = '', exponent] = String(number).split('e')
  if (exponent === undefined) return mantissa
  const sign = mantissa.startsWith('-') ? '-' : ''
  const [whole = '', decimals = ''] = mantissa.slice(sign.length).split('.')
  const digits = whole + decimals
  const point = whole.length + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return (
    sign +
    (point >= digits.length ? digits.padEnd(point, '0') : `${digits.slice(0, point)}.${digits.slice(point)}`)
  )
}
