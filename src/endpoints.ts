import {
  listCentresEndpoint,
  listEntitiesEndpoint,
  readCentreEndpoint,
  readEntityEndpoint,
} from './modules/centres/api.server.ts'
import { listCyclesEndpoint, readProgrammeEndpoint } from './modules/cycles/api.server.ts'
import { listResultsEndpoint, readCycleEndpoint, readResultEndpoint } from './modules/results/api.server.ts'
import { listGuidesEndpoint, readGuideEndpoint } from './modules/standards/api.server.ts'
import type { Access } from './platform/access.ts'
import type { Endpoint } from './platform/api/endpoint.ts'

/** One address of the API and who may ask it. */
interface EndpointRow {
  readonly endpoint: Endpoint
  readonly access: Access
}

/** Every address of the API, a line each. One that is not here does not exist; none can leave its access unsaid. */
export const endpoints: readonly EndpointRow[] = [
  { endpoint: readProgrammeEndpoint, access: 'public' },
  { endpoint: listGuidesEndpoint, access: 'public' },
  { endpoint: readGuideEndpoint, access: 'public' },
  { endpoint: listEntitiesEndpoint, access: 'public' },
  { endpoint: readEntityEndpoint, access: 'public' },
  { endpoint: listCentresEndpoint, access: 'public' },
  { endpoint: readCentreEndpoint, access: 'public' },
  { endpoint: listCyclesEndpoint, access: 'public' },
  { endpoint: readCycleEndpoint, access: 'public' },
  { endpoint: listResultsEndpoint, access: 'public' },
  { endpoint: readResultEndpoint, access: 'public' },
]
