import { fileURLToPath } from 'node:url'

/** The steps of the schema, wherever the command is called from. */
export const migrationsFolder = fileURLToPath(new URL('../../../migrations', import.meta.url))
