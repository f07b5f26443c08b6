import { describe, expect, it } from 'vitest'
import { compileExpression, EndlessExpression } from './compile-expression.ts'

const evaluate = (source: string, context = {}) => compileExpression(source).evaluate(context)

describe('compileExpression', () => {
  it('computes over lists and leaves out what has no score', () => {
    const pillars = [{ score: 0.4 }, { score: null }, { score: 0.8 }]
    expect(evaluate('min(pillars.map(p, p.score))', { pillars })).toBe(0.4)
    expect(evaluate('count(pillars.map(p, p.score))', { pillars })).toBe(2)
    expect(evaluate('mean(pillars.map(p, p.score))', { pillars: [] })).toBeNull()
  })

  it('mixes whole and decimal numbers as people write them', () => {
    expect(evaluate('coverage / 2 + 1', { coverage: 0.5 })).toBe(1.25)
    expect(evaluate('1 - coverage', { coverage: 0.25 })).toBe(0.75)
  })

  it('makes nothing out of a null', () => {
    expect(evaluate('coverage * 2.0', { coverage: null })).toBeNull()
    expect(evaluate('coverage == null ? 0.0 : coverage', { coverage: null })).toBe(0)
  })

  it('fails loudly where a name is not there', () => {
    expect(() => evaluate('centre.size > 3.0', { centre: {} })).toThrow(/size/)
    expect(() => compileExpression('nothing.score')).toThrow(/nothing/)
    expect(() => compileExpression('min(')).toThrow()
    expect(() => compileExpression('overall + "a" * 2')).toThrow()
  })

  it('refuses what could run without end', () => {
    const twice = 'measures.exists(a, measures.exists(b, a.score < b.score))'
    expect(compileExpression(twice).reads).toEqual(new Set(['measures']))
    const thrice = 'measures.exists(a, measures.exists(b, measures.exists(c, a.score < c.score)))'
    expect(() => compileExpression(thrice)).toThrow(EndlessExpression)
    expect(() => compileExpression('centre.name.matches("(a+)+$")')).toThrow(EndlessExpression)
    expect(() => compileExpression(Array(300).fill('overall').join(' + '))).toThrow()
  })

  it('names what it reads', () => {
    const expression = compileExpression('pillar.access.score > cohort.mean && criterion["a.b"].fulfilled')
    expect(expression.paths).toEqual([
      ['pillar', 'access', 'score'],
      ['cohort', 'mean'],
      ['criterion', 'a.b', 'fulfilled'],
    ])
  })
})
