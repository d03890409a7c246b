import { isAbsolute, resolve } from 'node:path'
import type { Terminal } from './terminal.ts'

/** `--repo` is relative to where the caller stands: npm starts scripts in the package's own folder and says where it was called from. */
export const callersFolder = (repo: string | undefined, { env, cwd }: Pick<Terminal, 'env' | 'cwd'>): string => {
  const here = env.INIT_CWD ?? cwd
  if (repo === undefined) return here
  return isAbsolute(repo) ? repo : resolve(here, repo)
}
