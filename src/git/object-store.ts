import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Repository } from './repository.ts'
import { requireGit } from './run-git.ts'

/**
 * A temporary bare repository that borrows the objects of another. Trees are listed, compared and read in it, so that neither the
 * configuration nor the attributes of the reviewed repository say what a difference is (`*.ts -diff` in `.gitattributes` would hide every line), nothing is
 * fetched for a partial clone, and nothing is written into the reviewed repository.
 */
export interface ObjectStore {
  readonly dir: string
  readonly objectsDir: string
  readonly indexFile: string
  /** How to run a git process in it, for one that stays. */
  readonly process: { readonly cwd: string; readonly env: Readonly<Record<string, string>>; readonly settings: readonly string[] }
  require(args: readonly string[], purpose: string, input?: Uint8Array): Promise<Buffer>
  remove(): Promise<void>
}

/** Makes the store, in the system's folder for temporary files, readable by this user alone. */
export const openObjectStore = async (repository: Repository): Promise<ObjectStore> => {
  const dir = await mkdtemp(join(tmpdir(), 'readiness-git-'))
  const objectsDir = join(dir, 'objects')
  const indexFile = join(dir, 'index')
  await mkdir(join(objectsDir, 'info'), { recursive: true })
  await mkdir(join(dir, 'refs'))
  await Promise.all([
    writeFile(join(dir, 'HEAD'), 'ref: refs/heads/none\n'),
    writeFile(join(dir, 'config'), configuration(repository.objectFormat)),
    writeFile(join(objectsDir, 'info', 'alternates'), `${alternate(repository.objectsDir)}\n`),
  ])
  const process = {
    cwd: dir,
    env: {
      GIT_DIR: dir,
      GIT_INDEX_FILE: indexFile,
      GIT_ATTR_NOSYSTEM: '1',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_COUNT: '0',
    },
    settings: ['core.attributesFile=/dev/null', 'core.fsync=none'],
  }
  return {
    dir,
    objectsDir,
    indexFile,
    process,
    require: async (args, purpose, input) => {
      try {
        return await requireGit({ ...process, args, ...(input && { input }) }, purpose)
      } catch (error) {
        throw inTermsOf(repository, dir, error)
      }
    },
    remove: () => rm(dir, { recursive: true, force: true, maxRetries: 3 }),
  }
}

const configuration = (format: Repository['objectFormat']): string =>
  format === 'sha256'
    ? '[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectFormat = sha256\n'
    : '[core]\n\trepositoryformatversion = 0\n\tbare = true\n'

/** A line of `alternates`; git reads a quoted line as a C string. */
const alternate = (path: string): string => (/[\n"]/.test(path) ? JSON.stringify(path) : path)

/** The caller knows its repository, not the temporary one. */
const inTermsOf = (repository: Repository, dir: string, error: unknown): unknown => {
  if (error instanceof Error) error.message = error.message.replaceAll(dir, repository.root)
  return error
}
