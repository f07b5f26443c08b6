import type { Page } from './page.ts'
import { keptReaders, staff } from './readers.ts'

/** The pages of the room `results`, a line each. */
export const resultsPages = {
  results: { path: 'results', file: 'modules/results/pages/results.tsx', access: 'public', kept: true },
  cycleResults: {
    path: 'results/:cycle',
    file: 'modules/results/pages/cycle-results.tsx',
    access: 'public',
    kept: true,
  },
  centreResult: {
    path: 'results/:cycle/:centre',
    file: 'modules/results/pages/centre-result.tsx',
    access: 'public',
    kept: true,
  },
  centreHistory: {
    path: 'centres/:centre',
    file: 'modules/results/pages/centre-history.tsx',
    access: 'public',
    kept: true,
  },
  centreReport: {
    path: 'reports/:cycle/centre/:centre',
    file: 'modules/results/pages/centre-report.ts',
    access: 'public',
    kept: true,
  },
  guideReport: {
    path: 'guide/:code/:edition/report',
    file: 'modules/results/pages/guide-report.ts',
    access: 'public',
    kept: true,
  },
  verify: { path: 'verify/:digest', file: 'modules/results/pages/verify.tsx', access: 'public' },
  cycleReports: { path: 'reports/:cycle', file: 'modules/results/pages/cycle-reports.tsx', access: staff },
  cycleReport: {
    path: 'reports/:cycle/summary',
    file: 'modules/results/pages/cycle-report.ts',
    access: staff,
  },
  entityReport: {
    path: 'reports/:cycle/entity/:entity',
    file: 'modules/results/pages/entity-report.ts',
    access: staff,
  },
  reportsZip: { path: 'reports/:cycle/zip', file: 'modules/results/pages/reports-zip.ts', access: staff },
  cycleStages: {
    path: 'cycles/:cycle/stages',
    file: 'modules/results/pages/cycle-stages.tsx',
    access: keptReaders,
  },
  analysis: {
    path: 'analysis',
    file: 'modules/results/pages/analysis.tsx',
    access: staff,
    scripts: false,
  },
  analysisCycle: {
    path: 'analysis/:cycle',
    file: 'modules/results/pages/analysis-cycle.tsx',
    access: staff,
    scripts: false,
  },
  analysisWhatIf: {
    path: 'analysis/:cycle/what-if',
    file: 'modules/results/pages/what-if.tsx',
    access: staff,
    scripts: true,
  },
  analysisWhatIfData: {
    path: 'analysis/:cycle/what-if/data',
    file: 'modules/results/pages/what-if-data.ts',
    access: staff,
  },
  analysisExport: {
    path: 'analysis/:cycle/export/:file',
    file: 'modules/results/pages/analysis-export.ts',
    access: staff,
  },
  analysisCentre: {
    path: 'analysis/:cycle/centres/:centre',
    file: 'modules/results/pages/analysis-centre.tsx',
    access: staff,
    scripts: false,
  },
  analysisEntity: {
    path: 'analysis/:cycle/entities/:entity',
    file: 'modules/results/pages/analysis-entity.tsx',
    access: staff,
    scripts: false,
  },
} as const satisfies Record<string, Page>
