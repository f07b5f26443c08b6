import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

test('writes the example of RFC 8785, section 3.2.2 and 3.2.3', () => {
  const value = JSON.parse(
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
  )
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('sorts names by UTF-16 code units, as RFC 8785 shows', () => {
  const value = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 }
  expect(Object.values(JSON.parse(canonicalJson(value)))).toHaveLength(7)
  const places = ['"\\r"', '"1"', '"\u0080"', '"ö"', '"€"', '"😀"', '"\ufb33"'].map((name) =>
    canonicalJson(value).indexOf(`${name}:`),
  )
  // "1" comes after "\r" here although JavaScript itself lists integer-like names first.
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places).not.toContain(-1)
})

test('leaves out undefined members, and refuses what JSON cannot say', () => {
  expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}')
  for (const bad of [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    undefined,
    [undefined],
    () => 1,
    1n,
    '\ud800',
    [undefined, 1],
    new Array(2),
  ]) {
    expect(() => canonicalJson(bad)).toThrow(TypeError)
  }
})

test('order of members never matters; the value is kept; another value gives other bytes', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse())
      expect(canonicalJson(turned)).toBe(canonicalJson(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson({ ...value, more: 1 })).not.toBe(canonicalJson({ ...value, more: 2 }))
    }),
  )
})
