import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { Refusal } from '../fault.ts'

/** The account the server runs under. `self` when it is ours; PostgreSQL refuses to run as root. */
export interface ServerUser {
  readonly uid: number
  readonly gid: number
  readonly self: boolean
}

interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/** Reads the accounts of `/etc/passwd`. */
export const parseAccounts = (passwd: string): Account[] =>
  passwd
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))

/** In order of preference: made for the purpose, made for nothing, and then whatever every Unix has. */
const preferred = ['postgres', 'nobody', 'daemon', 'bin']

/** The account among `accounts` that root should hand the server to; undefined where none fits. */
export const chooseAccount = (accounts: readonly Account[], owner?: number): Account | undefined =>
  accounts.find(({ uid }) => uid === owner && uid !== 0) ??
  preferred
    .map((name) => accounts.find((account) => account.name === name && account.uid !== 0))
    .find(Boolean)

/**
 * Who shall run the server: we ourselves, or, when we are root, an account that owns nothing here. A cluster that
 * exists keeps the account that owns it (`owner`), whatever accounts were added to the machine since.
 */
export const chooseServerUser = async (owner?: number): Promise<ServerUser> => {
  const uid = process.getuid?.() ?? -1
  if (uid !== 0) return { uid, gid: process.getgid?.() ?? -1, self: true }
  const account = chooseAccount(parseAccounts(await readFile('/etc/passwd', 'utf8')), owner)
  if (!account) throw new Refusal([{ code: 'start.server_account_missing' }], 500)
  return { uid: account.uid, gid: account.gid, self: false }
}

/** What `spawn` needs to run a program as this account. Node drops root's other groups with it. */
export const runAs = ({ uid, gid, self }: ServerUser): { uid?: number; gid?: number } =>
  self ? {} : { uid, gid }

/** Whether the account can reach a folder, found by going there: modes, access lists and mounts all count. */
export const canEnter = async (folder: string, user: ServerUser): Promise<boolean> => {
  try {
    if (user.self) await access(folder, constants.X_OK)
    else
      await promisify(execFile)('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { cwd: '/', ...runAs(user) })
    return true
  } catch {
    return false
  }
}
