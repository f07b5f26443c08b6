import { generate, PostgresDialect } from 'kysely-codegen'
import type { Database } from '#platform/database.ts'

/** Where the generated types are kept. */
export const databaseTypesFile = 'src/platform/database.generated.ts'

/** The TypeScript of every table of an open, migrated database. */
export const generateDatabaseTypes = (database: Database): Promise<string> =>
  generate({
    db: database,
    dialect: new PostgresDialect({ dateParser: 'string' }),
    defaultSchemas: ['public'],
    excludePattern: 'jobs.*',
    outFile: null,
  })
