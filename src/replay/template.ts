import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { entryFile, isSource } from '#engine/program-files'

const maker = entryFile('replay/make-template')

/** A busy machine takes ten times as long as a quiet one. */
const patienceMs = 120_000

const make = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'readiness-replay-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'data.tar')
  const child = spawn(
    process.execPath,
    [...(isSource ? ['--conditions=source', '--disable-warning=ExperimentalWarning'] : []), maker, path],
    { stdio: 'ignore', env: {}, timeout: patienceMs, killSignal: 'SIGKILL' },
  )
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0 || !existsSync(path)) throw new Error('The database engine for the replay could not be started.')
  return path
}

let made: Promise<string> | undefined

/** The path of an empty data directory as an archive. Made once per process, and removed when the process ends. */
export const template = (): Promise<string> =>
  (made ??= make().catch((error: unknown) => {
    made = undefined
    throw error
  }))
