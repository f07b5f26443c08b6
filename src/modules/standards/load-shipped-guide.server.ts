import { readFile } from 'node:fs/promises'
import type { Person } from '#platform/access.ts'
import { shippedPath } from '#platform/files/shipped-path.ts'
import type { Services } from '#platform/services.ts'
import type { Guide } from '#scoring/guide.ts'
import { importGuide } from './import-guide.server.ts'

/**
 * Saves the illustrative guide that ships with the program as a draft, to begin from. Again changes nothing.
 *
 * @throws Refusal 403; 409 where its code and edition hold something else by now
 */
export const loadShippedGuide = (services: Services, person: Person): Promise<Guide> =>
  importGuide(
    services,
    person,
    { name: 'default.json', bytes: () => readFile(shippedPath('guides/default.json')) },
    { replace: false },
  )
