import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../fault.ts'
import { canEnter, chooseServerUser, type ServerUser } from './server-user.ts'

/** Where the server of a data folder lives, and who runs it. */
export interface Home {
  /** Holds all that follows. */
  readonly folder: string
  /** PostgreSQL's own data folder. */
  readonly cluster: string
  /** Where its socket is made. */
  readonly run: string
  readonly user: ServerUser
}

/** Names the home in a data folder whose files the server cannot reach. */
const pointerName = 'postgres.location'
/** Names, in a home away from its data folder, the data folder it belongs to. */
const originName = 'origin'

const readText = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').then(
    (text) => text.trim() || undefined,
    () => undefined,
  )

const ownerOf = (path: string): Promise<number | undefined> =>
  stat(path).then(
    ({ uid }) => uid,
    () => undefined,
  )

/**
 * Finds, or prepares, the place of the server that belongs to `dataDir`: `<dataDir>/postgres`, unless we are root and
 * the server's account cannot reach it (a checkout in root's own folder). Then it is a folder of its own under
 * `elsewhere`, named in `<dataDir>/postgres.location`, so that the next start finds it again also when the checkout moved.
 */
export const findHome = async (dataDir: string, elsewhere = '/var/lib/taqyeem'): Promise<Home> => {
  await mkdir(dataDir, { recursive: true })
  const root = await realpath(dataDir)
  const named = await readText(join(root, pointerName))
  const folder = named ?? join(root, 'postgres')
  if (named) await checkOrigin(named, root)
  const owner = await ownerOf(join(folder, 'cluster'))
  const user = await chooseServerUser(owner)
  if (user.self && owner !== undefined && owner !== user.uid) {
    throw new Refusal([{ code: 'start.data_of_another_account', params: { folder, uid: owner } }], 409)
  }
  if (named ?? (await canEnter(root, user))) return prepareHome(folder, user)
  if (owner !== undefined) throw new Refusal([{ code: 'start.data_out_of_reach', params: { folder } }], 409)
  return prepareHome(await settleElsewhere(root, elsewhere, user), user)
}

/** A copied data folder must not run on the original's rows; a moved one may. */
const checkOrigin = async (folder: string, root: string): Promise<void> => {
  const origin = await readText(join(folder, originName))
  if (!origin) {
    throw new Refusal(
      [{ code: 'start.data_gone', params: { folder, pointer: join(root, pointerName) } }],
      409,
    )
  }
  if (origin === root) return
  if ((await readText(join(origin, pointerName))) === folder) {
    throw new Refusal(
      [
        {
          code: 'start.data_of_another_folder',
          params: { folder, origin, pointer: join(root, pointerName) },
        },
      ],
      409,
    )
  }
  await writeFile(join(folder, originName), `${root}\n`)
}

const settleElsewhere = async (root: string, elsewhere: string, user: ServerUser): Promise<string> => {
  const folder = join(elsewhere, randomBytes(6).toString('hex'))
  await mkdir(folder, { recursive: true })
  await chmod(elsewhere, 0o755)
  await chmod(folder, 0o711)
  if (!(await canEnter(folder, user))) {
    throw new Refusal([{ code: 'start.data_out_of_reach', params: { folder } }], 409)
  }
  await writeFile(join(folder, originName), `${root}\n`)
  await writeFile(join(root, pointerName), `${folder}\n`)
  return folder
}

const prepareHome = async (folder: string, user: ServerUser): Promise<Home> => {
  await mkdir(folder, { recursive: true })
  // Others may pass through to what is theirs, and list nothing.
  await chmod(folder, user.self ? 0o700 : 0o711)
  const run = join(folder, 'run')
  await mkdir(run, { recursive: true, mode: 0o700 })
  if (!user.self) await chown(run, user.uid, user.gid)
  return { folder, cluster: join(folder, 'cluster'), run, user }
}
