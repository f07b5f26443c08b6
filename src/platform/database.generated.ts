import type { ColumnType } from "kysely";

export interface DB {}
export type { ColumnType };
