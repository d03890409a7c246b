import { isAbsolute, join } from 'node:path'
import type { Terminal } from '../output/terminal.ts'

type Env = Terminal['env']

const userFolder = (named: string | undefined, { HOME: home, LOCALAPPDATA: local }: Env, below: string): string | undefined => {
  if (named && isAbsolute(named)) return named
  if (home && isAbsolute(home)) return join(home, below)
  return local && isAbsolute(local) ? local : undefined
}

/**
 * The user's folder for caches and for state (XDG Base Directory Specification); undefined if the environment names none. The
 * specification asks to ignore relative paths.
 */
export const userFolders = (env: Env): { readonly cache: string | undefined; readonly state: string | undefined } => ({
  cache: userFolder(env['XDG_CACHE_HOME'], env, '.cache'),
  state: userFolder(env['XDG_STATE_HOME'], env, '.local/state'),
})
