/** Rooms by floor, lowest first: a room imports only the faces of lower floors, and never its neighbours. */
const floors = [
  ['people'],
  ['notices'],
  ['centres', 'standards'],
  ['cycles'],
  ['assignments'],
  ['evidence'],
  ['results'],
  // It names what every room below it does.
  ['audit'],
  ['portal'],
]
const rooms = (names) => `^src/modules/(?:${names.join('|')})/`
const never = (name, from, to) => ({ name, severity: 'error', from, to })
const test = '\\.test\\.tsx?$'

/** Type files that the router writes, and the module it makes up while it builds. */
const generated = '^virtual:|/\\+types/'

export default {
  forbidden: [
    never('no-circle', {}, { circular: true }),
    never('no-missing', {}, { couldNotResolve: true, pathNot: generated }),
    never(
      'scoring-is-pure',
      { path: '^src/scoring/', pathNot: test },
      { pathNot: '^src/(scoring|stats)/|(^|/)node_modules/@marcbachmann/cel-js/' },
    ),
    never(
      'assignment-is-pure',
      { path: '^src/assignment/', pathNot: '(\\.test|/test-[^/]+)\\.ts$' },
      { pathNot: '^src/(assignment|stats)/|(^|/)node_modules/highs/' },
    ),
    never('stats-stand-alone', { path: '^src/stats/', pathNot: test }, { pathNot: '^src/stats/' }),
    never(
      'platform-knows-no-room',
      { path: '^src/platform/', pathNot: test },
      { path: '^src/', pathNot: '^src/platform/' },
    ),
    never(
      'ui-knows-no-programme',
      { path: '^src/ui/', pathNot: test },
      { path: '^src/', pathNot: '^src/(ui|platform|stats)/' },
    ),
    never(
      'only-the-face',
      { path: '^src/modules/([^/]+)/' },
      { path: '^src/modules/[^/]+/[^/]+/', pathNot: '^src/modules/$1/' },
    ),
    never(
      'rules-run-anywhere',
      { path: '^src/(ui|modules/[^/]+/[^/]+\\.tsx?$)', pathNot: '\\.(server|test)\\.tsx?$' },
      // A type alone leaves no trace in what runs.
      {
        path: '\\.server\\.ts$|(^|/)node_modules/(pg|kysely|hono|pg-boss)/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    never(
      'rooms-know-no-root',
      { path: '^src/(modules|scoring|stats|platform|ui)/', pathNot: test },
      { path: '^src/(web|worker|cli|api)\\.tsx?$|^src/commands/' },
    ),
    never('sources-take-no-tests', { path: '^src/', pathNot: test }, { path: `^tests/|${test}` }),
    ...floors
      .slice(0, -1)
      .map((floor, index) =>
        never(
          `floor-${index + 1}-looks-up`,
          { path: rooms(floor) },
          { path: rooms(floors.slice(index + 1).flat()) },
        ),
      ),
    ...floors
      .filter((floor) => floor.length > 1)
      .map((floor) =>
        never(
          `neighbours-${floor[0]}`,
          { path: `^src/modules/(${floor.join('|')})/` },
          { path: rooms(floor), pathNot: '^src/modules/$1/' },
        ),
      ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|data|\\.react-router)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
