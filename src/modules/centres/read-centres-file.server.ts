import { FaultList } from '#platform/files/fault-list.ts'
import type { InputOptions } from '#platform/files/open-input.ts'
import { readTable } from '#platform/files/read-table.ts'
import { withoutGuard } from '#platform/spreadsheets/formula-guard.ts'
import type { Centre } from '#scoring/centre.ts'
import { CentresTable } from './centres-table.ts'

export interface CentresInput {
  readonly centres: readonly Centre[]
  /** Codes of all rows, faulty ones included, so that observations are not blamed for a fault in the list of centres. */
  readonly codes: ReadonlySet<string>
}

/**
 * Reads a list of centres (CSV: code, name_ar, name_en, entity, channel and any attributes), sorted by code. The
 * apostrophe by which an export guards a text from being run (`writeCsv`) comes off. Faults of rows are added to
 * `faults`; the caller refuses when there are any.
 *
 * Throws a Refusal for what makes the file unreadable: see `readTable`.
 */
export async function readCentresFile(
  file: string,
  faults: FaultList = new FaultList(),
  options: InputOptions = {},
): Promise<CentresInput> {
  const report = faults.add.bind(faults)
  const table = new CentresTable(file, report)
  await readTable(
    file,
    {
      onHeader: (cells) => {
        table.takeHeader(cells.map(withoutGuard))
        if (!table.readable) faults.refuseIfAny()
      },
      onRow: (cells, row) => table.takeRow(cells.map(withoutGuard), row),
      onFault: report,
    },
    options,
  )
  return { centres: table.finish(), codes: table.codes }
}
