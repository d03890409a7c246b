import { isAbsolute, resolve } from 'node:path'
import type { Terminal } from '../output/terminal.ts'

/** Resolves `--repo` against the caller's directory: npm runs scripts in the package's folder and passes the caller's directory in `INIT_CWD`. */
export const callersFolder = (repo: string | undefined, { env, cwd }: Pick<Terminal, 'env' | 'cwd'>): string => {
  const here = env.INIT_CWD ?? cwd
  if (repo === undefined) return here
  return isAbsolute(repo) ? repo : resolve(here, repo)
}
