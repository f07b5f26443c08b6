import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: 'src',
  buildDirectory: 'build',
  // Links are ordinary links: the browser asks the server for each page, so no manifest is fetched while reading.
  routeDiscovery: { mode: 'initial' },
} satisfies Config
