import { posix } from 'node:path'

/** Maximum number of links followed for one path, as in an operating system (Linux: 40), so that cycles end. */
const maxSteps = 40

/** A link to a folder gives each file below it a second name; beyond this many names, no more links are followed. */
const maxAliases = 50_000

/** The symbolic links of one snapshot. */
export interface Links {
  /** Paths that lead to a file of the snapshot through a link, with that file's real path. */
  readonly aliases: ReadonlyMap<string, string>
  /** Links that lead to no file of the snapshot, with the reason. */
  readonly broken: ReadonlyMap<string, string>
  /** Links to folders, with the folder. */
  readonly folders: ReadonlyMap<string, string>
}

export const noLinks: Links = { aliases: new Map(), broken: new Map(), folders: new Map() }

/**
 * Follows the symbolic links of a snapshot, never outside it.
 *
 * @param targets the content of each link by its path; undefined if it could not be read
 * @param paths every path of the snapshot, links included
 */
export const followLinks = (targets: ReadonlyMap<string, string | undefined>, paths: ReadonlySet<string>): Links => {
  if (targets.size === 0) return noLinks
  const folders = new Set<string>([''])
  for (const path of paths)
    for (let folder = posix.dirname(path); folder !== '.' && !folders.has(folder); folder = posix.dirname(folder)) folders.add(folder)

  /** The path that a path resolves to, link by link; a reason if it does not resolve inside the snapshot. */
  const realOf = (path: string): { readonly path: string } | { readonly reason: string } => {
    let rest = path.split('/')
    let done: string[] = []
    for (let steps = 0; rest.length > 0;) {
      const [part = '', ...others] = rest
      rest = others
      if (part === '' || part === '.') continue
      if (part === '..') {
        if (done.length === 0) return { reason: 'symbolic link that leaves the repository' }
        done = done.slice(0, -1)
        continue
      }
      done = [...done, part]
      const here = done.join('/')
      if (!targets.has(here)) continue
      const target = targets.get(here)
      if (target === undefined) return { reason: 'symbolic link that could not be read' }
      if (posix.isAbsolute(target)) return { reason: 'symbolic link that leaves the repository' }
      steps += 1
      if (steps > maxSteps) return { reason: 'circular symbolic link' }
      rest = [...target.split('/'), ...rest]
      done = done.slice(0, -1)
    }
    return { path: done.join('/') }
  }

  const aliases = new Map<string, string>()
  const broken = new Map<string, string>()
  const linked = new Map<string, string>()
  for (const link of targets.keys()) {
    const real = realOf(link)
    if ('reason' in real) broken.set(link, real.reason)
    else if (folders.has(real.path)) linked.set(link, real.path)
    else if (paths.has(real.path)) aliases.set(link, real.path)
    else broken.set(link, 'symbolic link to a path that does not exist in the repository')
  }
  if (linked.size === 0) return { aliases, broken, folders: linked }
  const sorted = [...paths].sort()
  for (const [link, folder] of linked) {
    const prefix = folder === '' ? '' : `${folder}/`
    for (const path of sorted) {
      if (!path.startsWith(prefix)) continue
      if (aliases.size >= maxAliases) return { aliases, broken, folders: linked }
      const alias = `${link}/${path.slice(prefix.length)}`
      const real = realOf(alias)
      if ('path' in real && paths.has(real.path)) aliases.set(alias, real.path)
    }
  }
  return { aliases, broken, folders: linked }
}
