import { uploadLimitMb } from '../modules/centres/upload-limit.ts'
import type { Page } from './page.ts'
import { keepers, registryReaders } from './readers.ts'

/** The pages of the room `centres`, a line each. */
export const centresPages = {
  registry: { path: 'registry', file: 'modules/centres/pages/registry.tsx', access: registryReaders },
  registryEntities: {
    path: 'registry/entities',
    file: 'modules/centres/pages/entities.tsx',
    access: registryReaders,
  },
  registerEntity: {
    path: 'registry/entities/register',
    file: 'modules/centres/pages/register-entity.tsx',
    access: keepers,
    draft: true,
  },
  registryEntity: {
    path: 'registry/entities/e/:entity',
    file: 'modules/centres/pages/entity.tsx',
    access: registryReaders,
  },
  entityChange: {
    path: 'registry/entities/e/:entity/:change',
    file: 'modules/centres/pages/entity-change.tsx',
    access: keepers,
    draft: true,
  },
  registerCentre: {
    path: 'registry/centres/register',
    file: 'modules/centres/pages/register-centre.tsx',
    access: keepers,
    draft: true,
  },
  registryCentre: {
    path: 'registry/centres/c/:centre',
    file: 'modules/centres/pages/centre.tsx',
    access: registryReaders,
  },
  centreHours: {
    path: 'registry/centres/c/:centre/hours',
    file: 'modules/centres/pages/centre-hours.tsx',
    access: keepers,
    draft: true,
  },
  centreChange: {
    path: 'registry/centres/c/:centre/:change',
    file: 'modules/centres/pages/centre-change.tsx',
    access: keepers,
    draft: true,
  },
  registryFact: {
    path: 'registry/facts/:fact/:act',
    file: 'modules/centres/pages/registry-fact.tsx',
    access: keepers,
    draft: true,
  },
  registryImport: {
    path: 'registry/import',
    file: 'modules/centres/pages/registry-import.tsx',
    access: keepers,
    uploadMb: uploadLimitMb,
  },
  registryImportPreview: {
    path: 'registry/import/preview',
    file: 'modules/centres/pages/registry-import-preview.tsx',
    access: keepers,
  },
  registryExport: {
    path: 'registry/export/:file',
    file: 'modules/centres/pages/registry-export.ts',
    access: registryReaders,
  },
  registryGovernorates: {
    path: 'registry/governorates',
    file: 'modules/centres/pages/governorates.tsx',
    access: registryReaders,
  },
  registrySources: {
    path: 'registry/sources',
    file: 'modules/centres/pages/sources.tsx',
    access: registryReaders,
  },
} as const satisfies Record<string, Page>
