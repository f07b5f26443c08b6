import type { PlotOptions } from '@observablehq/plot'
import type { ChartOptions, ChartTable, Drawing } from './drawing.ts'
import { type Frame, makeFrame } from './frame.ts'
import { renderPlot } from './render-plot.server.ts'

/** Says how a chart looks in a frame. Called once for the wide picture and once for the narrow one. */
export type Plan = (frame: Frame) => PlotOptions & { readonly height: number }

const idForm = /^[A-Za-z][A-Za-z0-9-]*$/

/**
 * Puts a chart together: both pictures and the table. A plan of `null` means that there is nothing to draw.
 *
 * @throws RangeError when the id could not stand in the page as it is.
 */
export function composeDrawing(
  options: ChartOptions,
  table: Omit<ChartTable, 'caption'>,
  plan: Plan | null,
): Drawing {
  const { id, title, description } = options
  if (!idForm.test(id)) throw new RangeError(`the id of a chart is letters, digits and hyphens: ${id}`)
  const draw = (narrow: boolean): string | null => {
    if (plan === null) return null
    const frame = makeFrame(options.language, narrow)
    const name = { id: `${id}-${narrow ? 'narrow' : 'wide'}`, title, description }
    return renderPlot(plan(frame), frame, name)
  }
  return {
    id,
    title,
    description,
    svg: draw(false),
    narrow: draw(true),
    table: { caption: title, ...table },
  }
}
