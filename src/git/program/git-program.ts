import { constants } from 'node:fs'
import { access, realpath, stat } from 'node:fs/promises'
import { delimiter, isAbsolute, join, sep } from 'node:path'
import { GitError } from './git-error.ts'

/**
 * The absolute path of git. Skips folders of the PATH that are relative or lie in the reviewed repository: `npx` and `npm run` put the
 * repository's own `node_modules/.bin` first, where a change may have committed a program named git.
 *
 * @param root top folder of the reviewed repository, with links resolved
 * @throws GitError `git-not-found`
 */
export const findGitProgram = async (root: string): Promise<string> => {
  const name = process.platform === 'win32' ? 'git.exe' : 'git'
  let inRepository: string | undefined
  for (const folder of searchPath()) {
    const candidate = join(folder, name)
    const real = await realProgram(candidate)
    if (real === undefined) continue
    const realFolder = await realpath(folder)
    if (!isWithin(root, realFolder) && !isWithin(root, real)) return candidate
    inRepository ??= candidate
  }
  throw new GitError(
    'git-not-found',
    inRepository === undefined
      ? 'git was not found. Install git, and add it to the PATH.'
      : `The only git on the PATH is ${inRepository}, which is part of the reviewed repository and is not run. Put an installed git on the PATH.`,
  )
}

const searchPath = (): string[] => {
  const entry = Object.entries(process.env).find(([name]) => name === 'PATH' || (process.platform === 'win32' && /^path$/i.test(name)))
  return (entry?.[1] ?? '').split(delimiter).filter((folder) => isAbsolute(folder))
}

/** The path, with links resolved, of a program that this user may run. */
const realProgram = async (path: string): Promise<string | undefined> => {
  try {
    if (!(await stat(path)).isFile()) return undefined
    await access(path, constants.X_OK)
    return await realpath(path)
  } catch {
    return undefined
  }
}

const isWithin = (root: string, path: string): boolean => path === root || path.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)
