/** An entry of `package-lock.json`, as far as it matters here. */
export interface LockEntry {
  readonly version?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>
}

/** A package for another kind of machine that the lock ought to name. */
export interface LockGap {
  readonly name: string
  readonly version: string
  /** Where it would lie: `node_modules/@biomejs/cli-darwin-arm64`. */
  readonly place: string
  readonly wantedBy: string
}

const parentOf = (place: string): string =>
  place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1))

/** Whether a package that lies at `place` finds `name`, there or in a folder above. */
const finds = ({ packages }: Lock, place: string, name: string): boolean => {
  for (let folder = place; ; folder = parentOf(folder)) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true
    if (folder === '') return false
  }
}

/**
 * The optional packages that the lock does not name. `npm install` leaves out those that its registry has not got, and
 * then `npm ci` refuses the whole lock as out of step; named, they are passed over on machines that they are not for.
 */
export const findLockGaps = (lock: Lock): LockGap[] =>
  Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !finds(lock, place, name))
      .map(([name, version]) => ({ name, version, place: `node_modules/${name}`, wantedBy: place })),
  )

const systems = [
  'darwin',
  'linux',
  'win32',
  'android',
  'freebsd',
  'openharmony',
  'aix',
  'sunos',
  'netbsd',
  'openbsd',
]
const processors = [
  'arm64',
  'x64',
  'arm',
  'ia32',
  'wasm32',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
]

/**
 * The entry that closes a gap. What machine the package is for is read from its name, as its maker spelled it there;
 * undefined where the name does not say, or where the version is a range.
 */
export const closeGap = ({ name, version, wantedBy }: LockGap, lock: Lock): LockEntry | undefined => {
  const words = name.replace(/^@[^/]+\//, '').split(/[-.]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  if (!/^\d+\.\d+\.\d+/.test(version) || cpu.length !== 1 || (os.length !== 1 && cpu[0] !== 'wasm32'))
    return undefined
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined
  return {
    version,
    cpu,
    ...(lock.packages[wantedBy]?.dev ? { dev: true } : {}),
    ...(libc ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  }
}
