const mebibyte = 1024 * 1024

/** How much of a workbook is read before it is refused. Every limit is named in the refusal. */
export interface WorkbookLimits {
  /** Size of the file, in MiB. */
  readonly fileMb: number
  /** Size of everything in it when unpacked, in MiB. */
  readonly unpackedMb: number
  /** How many times larger than the file the unpacked parts may be, once they pass `ratioFromMb`. */
  readonly ratio: number
  readonly ratioFromMb: number
  /** Parts (files inside the file). */
  readonly parts: number
  /** Rows that hold anything, in one sheet. */
  readonly rows: number
  readonly columns: number
  /** Cells of the whole workbook, empty ones between others included. */
  readonly cells: number
}

/**
 * Far above any list a person keeps in a sheet, far below what hurts a machine of two cores and two gigabytes. Who
 * streams rows may raise `rows` up to the 1,048,576 that the format has.
 */
export const defaultLimits: WorkbookLimits = {
  fileMb: 64,
  unpackedMb: 512,
  ratio: 150,
  ratioFromMb: 8,
  parts: 1000,
  rows: 200_000,
  columns: 1000,
  cells: 5_000_000,
}

export const toMebibytes = (bytes: number): number => Math.ceil(bytes / mebibyte)
export const inBytes = (mebibytes: number): number => mebibytes * mebibyte
