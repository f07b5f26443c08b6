import { FaultList } from '#platform/files/fault-list.ts'
import type { InputOptions } from '#platform/files/open-input.ts'
import { readTable } from '#platform/files/read-table.ts'
import { withoutGuard } from '#platform/spreadsheets/formula-guard.ts'
import type { Observation } from '#scoring/observation.ts'
import { nameObservations } from './name-observations.server.ts'
import { ObservationsTable } from './observations-table.ts'
import type { ObservationContext } from './parse-observation.ts'

/**
 * Reads a list of observations (CSV: centre, measure, instrument, value, n, variance, source, observed_at,
 * not_applicable, id; only centre, measure and one of value and not_applicable required), checked against the guide
 * and the list of centres, sorted by id. The apostrophe by which an export guards a text from being run (`writeCsv`) comes
 * off. Faults of rows are added to `faults`; the caller refuses when there are any.
 *
 * Throws a Refusal for what makes the file unreadable: see `readTable`.
 */
export async function readObservationsFile(
  file: string,
  context: ObservationContext,
  faults: FaultList = new FaultList(),
  options: InputOptions = {},
): Promise<Observation[]> {
  const report = faults.add.bind(faults)
  const table = new ObservationsTable(file, context, report)
  const before = faults.count
  await readTable(
    file,
    {
      onHeader: (cells) => {
        table.takeHeader(cells.map(withoutGuard))
        if (faults.count > before) faults.refuseIfAny()
      },
      onRow: (cells, row) => table.takeRow(cells.map(withoutGuard), row),
      onFault: report,
    },
    options,
  )
  return faults.count > before ? [] : nameObservations(table.rows)
}
