import { existsSync, statSync } from 'node:fs'
import { stat, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { StorePlace } from '#store/database/open-database'
import { notChecked, ok, problem, reasonOf, type Diagnosis } from './diagnosis.ts'
import { InvalidEnvironment, type Variables } from './environment.ts'
import { isUnregistered, readEnvironment } from './read-environment.ts'

/** Variables that a registration writes; without all of them, the App has not been registered. */
const ofRegistration = /^(?:APP_ID|PRIVATE_KEY|PRIVATE_KEY_PATH|WEBHOOK_SECRET):/

/** The required variables, and the format of each. One problem for each variable, never with its value. */
export const diagnoseEnvironment = (variables: Variables, readFile: (path: string) => string): readonly Diagnosis[] => {
  const unregistered = isUnregistered(variables)
  const registration = unregistered
    ? [
        problem(
          'environment',
          'No App is registered: APP_ID, PRIVATE_KEY and WEBHOOK_SECRET are not set.',
          'Start the App once to register one, or set the variables of an existing App ("Install" in docs/operating.md).',
        ),
      ]
    : []
  try {
    readEnvironment(variables, readFile)
    return [ok('environment', 'All required variables are set, and every variable has a valid format.')]
  } catch (error) {
    if (!(error instanceof InvalidEnvironment)) throw error
    const others = error.problems.filter((each) => !unregistered || !ofRegistration.test(each))
    return [
      ...registration,
      ...others.map((each) => problem('environment', `${each}.`, `Set ${each.split(':', 1)[0] ?? ''} and restart the App.`)),
    ]
  }
}

/** Access of the group and of others. */
const othersBits = 0o077

/** Files with secrets may be read by their owner alone. */
export const diagnoseFileModes = async (variables: Variables, folder: string): Promise<Diagnosis> => {
  const id = 'file-modes'
  if (process.platform === 'win32')
    return notChecked(id, 'Windows has no file modes.', 'Check that only the account of the App can read .env.')
  const key = variables['PRIVATE_KEY_PATH']?.trim()
  const files = [join(folder, '.env'), ...(key ? [resolve(folder, key)] : [])].filter((file) => existsSync(file))
  if (files.length === 0) return ok(id, 'There is no .env here and no key file: no file to protect.')
  try {
    const open: string[] = []
    for (const file of files) {
      const { mode } = await stat(file)
      if ((mode & othersBits) !== 0) open.push(`${file} (mode ${(mode & 0o777).toString(8).padStart(4, '0')})`)
    }
    if (open.length === 0) return ok(id, `Only the owner can read ${files.join(' and ')}.`)
    return problem(
      id,
      `Other users of this machine can read ${open.join(' and ')}.`,
      `Run: chmod 600 ${open.map((each) => each.replace(/ \(mode.*$/, '')).join(' ')}`,
    )
  } catch (error) {
    return notChecked(id, `The mode of a file could not be read: ${reasonOf(error)}.`)
  }
}

/** The driver is missing in the package of the command alone. */
const isMissingModule = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'

/** Whether the database answers, and whether its schema is that of this version. Reads only, and creates nothing. */
export const diagnoseDatabase = async (store: StorePlace | undefined): Promise<readonly Diagnosis[]> => {
  const skipped = (says: string, next?: string): readonly Diagnosis[] => [
    notChecked('database', says, next),
    notChecked('migrations', 'The database was not opened.'),
  ]
  if (store === undefined) return skipped('DATABASE_URL, DATABASE_MAX_CONNECTIONS or DATA_DIR is invalid: see Environment.')
  if (store.kind === 'folder' && !existsSync(join(store.path, 'pgdata')))
    return skipped(
      `${store.path} has no database yet. The first start of the App creates it.`,
      'Check that DATA_DIR is the folder of the App.',
    )
  const modules = await Promise.all([
    import('#store/database/open-database'),
    import('#store/database/migrate'),
    import('#store/queue/queue-schema'),
  ]).catch((error: unknown) => {
    if (isMissingModule(error)) return undefined
    throw error
  })
  if (modules === undefined)
    return skipped('This package has no database driver.', 'Run `readiness doctor` from the image or the package of the App.')
  const [{ openDatabase }, { missingMigrations }, { isQueueCurrent }] = modules
  const silent = { log: { warn: () => undefined }, onLost: () => undefined }
  let database
  try {
    database = await openDatabase(store.kind === 'postgres' ? { ...store, maxConnections: 1 } : store, silent)
  } catch (error) {
    if (error instanceof Error && error.name === 'FolderInUse')
      return skipped(
        'The App is running with the embedded database, which one process alone can open.',
        'Stop the App first, or look at `readiness ops queue`.',
      )
    return [
      problem('database', `It cannot be opened: ${reasonOf(error)}.`, 'Check DATA_DIR and who owns the folder.'),
      notChecked('migrations', 'The database could not be opened.'),
    ]
  }
  try {
    await database.query('SELECT 1 AS one')
    const kind = store.kind === 'postgres' ? 'PostgreSQL' : 'The embedded database'
    const missing = [...(await missingMigrations(database)), ...((await isQueueCurrent(database)) ? [] : ['the tables of the queue'])]
    return [
      ok('database', `${kind} answers.`),
      missing.length === 0
        ? ok('migrations', 'All migrations of this version are applied.')
        : problem(
            'migrations',
            `Not applied: ${missing.join(', ')}.`,
            'Run `readiness ops migrate`, or start the App, which applies them.',
          ),
    ]
  } catch (error) {
    return [
      problem('database', `It does not answer: ${reasonOf(error)}.`, 'Check DATABASE_URL, the network to the database, and its log.'),
      notChecked('migrations', 'The database does not answer.'),
    ]
  } finally {
    await database.close().catch(() => undefined)
  }
}

const mebibyte = 1024 * 1024

/** A checkout, its facts and the write-ahead log of the embedded database need more than this. */
const leastFree = 1024 * mebibyte

const sizeOf = (bytes: number): string => {
  const size = Math.floor(bytes / mebibyte)
  return size < 10 * 1024 ? `${size} MiB` : `${Math.floor(size / 1024)} GiB`
}

const existing = (folder: string): string => (existsSync(folder) && statSync(folder).isDirectory() ? folder : existing(dirname(folder)))

/** Free space where the embedded database lies, and in the folder of temporary files. */
export const diagnoseDisk = async (store: StorePlace | undefined): Promise<Diagnosis> => {
  const folders = [...(store?.kind === 'folder' ? [existing(store.path)] : []), tmpdir()]
  const disks = new Map(folders.toReversed().map((folder) => [statSync(folder).dev, folder]))
  const [full, free]: [string[], string[]] = [[], []]
  try {
    for (const folder of disks.values()) {
      const { bavail, bsize } = await statfs(folder)
      const bytes = bavail * bsize
      const text = `${sizeOf(bytes)} free in ${folder}`
      ;(bytes < leastFree ? full : free).push(text)
    }
  } catch (error) {
    return notChecked('disk', `The free space could not be read: ${reasonOf(error)}.`)
  }
  return full.length === 0
    ? ok('disk', `${free.join(', ')}.`)
    : problem('disk', `Only ${full.join(', ')}.`, `Free at least ${leastFree / mebibyte} MiB, or move DATA_DIR to a larger disk.`)
}
