import type { ScoringFault } from './fault.ts'
import type { Guide, LevelsScale, NumberScale, PointsScale } from './guide.ts'
import { placedMeasures } from './walk-guide.ts'

/** Scales that can score: levels named once, points at different values with scores from 0 to 1, at least two raw points. */
export function checkScales(guide: Guide): ScoringFault[] {
  const faults = Object.entries(guide.scales).flatMap(([scale, value]): ScoringFault[] => {
    const path = `/scales/${scale.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (value.kind === 'levels') return checkLevels(value, scale, path)
    return value.kind === 'number' ? checkNumber(value, scale, path) : checkPoints(value, scale, path)
  })
  return [...faults, ...checkCombining(guide)]
}

const isShare = (value: number) => value >= 0 && value <= 1

function checkLevels({ levels }: LevelsScale, scale: string, path: string): ScoringFault[] {
  const codes = new Set(levels.map(({ code }) => code))
  const sound =
    levels.length >= 2 && codes.size === levels.length && levels.every(({ score }) => isShare(score))
  return sound ? [] : [{ code: 'guide.scale_levels', path, params: { scale } }]
}

function checkNumber({ points, min, max }: NumberScale, scale: string, path: string): ScoringFault[] {
  const places = new Set(points.map(([x]) => x))
  const finite = points.every(([x, y]) => Number.isFinite(x) && isShare(y))
  const range = min === undefined || max === undefined || min < max
  const sound = points.length >= 2 && places.size === points.length && finite && range
  return sound ? [] : [{ code: 'guide.scale_points', path, params: { scale } }]
}

function checkPoints({ allowed }: PointsScale, scale: string, path: string): ScoringFault[] {
  const sound = new Set(allowed).size >= 2 && allowed.every(Number.isFinite)
  return sound ? [] : [{ code: 'guide.scale_allowed', path, params: { scale } }]
}

/** Levels are not amounts, so they cannot be summed. */
function checkCombining(guide: Guide): ScoringFault[] {
  return placedMeasures(guide)
    .filter(({ node }) => {
      const sums = guide.instruments[node.instrument]?.combine === 'sum'
      return sums && guide.scales[node.scale]?.kind === 'levels'
    })
    .map(({ node, path }) => ({
      code: 'guide.combine_not_possible',
      path,
      params: { code: node.code, instrument: node.instrument },
    }))
}
