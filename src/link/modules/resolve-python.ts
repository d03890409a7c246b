import { posix } from 'node:path'
import type { PackageManifest } from '#model/facts/documents/manifest'
import type { ModuleResolver } from './module-resolver.ts'

/**
 * Resolves Python modules. Relative ones (`.clients`, `..db`) start at the importing file's folder. Absolute ones are searched in each
 * folder that may be on the module search path: the parents of the importing file (nearest first), the folders of manifests, and their
 * `src`. A module may be compiled (`fast.cpython-313-x86_64-linux-gnu.so`).
 *
 * @param searchPaths additional folders on the module search path
 */
export const resolvePythonModules = (
  paths: ReadonlySet<string>,
  manifests: ReadonlyMap<string, PackageManifest>,
  searchPaths: readonly string[] = [],
): ModuleResolver => {
  const roots = new Set(['.', ...searchPaths.map((path) => posix.normalize(path).replace(/(?<=.)\/$/, ''))])
  const compiled = new Map<string, string>()
  for (const path of paths) {
    const [, stem] = /^(.+?)(?:\.[\w-]+)?\.(?:so|pyd|pyc)$/.exec(path) ?? []
    if (stem !== undefined) compiled.set(stem, path)
  }
  for (const path of manifests.keys()) {
    const folder = posix.dirname(path)
    roots.add(folder)
    roots.add(posix.join(folder, 'src'))
  }
  const rank = new Map([...roots].map((root, at) => [root, at]))
  /** Which of these folders have a module or package of a name at their top: of thousands of folders, as a rule one. */
  const rootsWith = new Map<string, Set<string>>()
  for (const path of [...paths, ...compiled.keys()]) {
    if (!path.endsWith('.py') && !compiled.has(path)) continue
    for (let inner = path, folder = posix.dirname(path); inner !== '.'; inner = folder, folder = posix.dirname(folder)) {
      if (!rank.has(folder)) continue
      const name = posix.basename(inner, '.py')
      rootsWith.set(name, (rootsWith.get(name) ?? new Set()).add(folder))
    }
  }
  const rootsFor = ([first = '']: readonly string[]): readonly string[] =>
    [...(rootsWith.get(first) ?? [])].sort((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0))
  const cache = new Map<string, readonly string[]>()

  const at = (folder: string, parts: readonly string[]): string | undefined => {
    const stem = posix.normalize(posix.join(folder, ...parts))
    for (const path of [`${stem}.py`, `${stem}/__init__.py`]) if (paths.has(path)) return path
    return compiled.get(stem)
  }

  const uncached = (from: string, module: string): readonly string[] => {
    const dots = /^\.+/.exec(module)?.[0].length ?? 0
    const parts = module.slice(dots).split('.').filter(Boolean)
    if (dots > 0) {
      let folder = posix.dirname(from)
      for (let up = 1; up < dots; up += 1) folder = posix.dirname(folder)
      const found = at(folder, parts)
      return found ? [found] : []
    }
    const folders: string[] = []
    for (let folder = posix.dirname(from); ; folder = posix.dirname(folder)) {
      folders.push(folder)
      if (folder === '.' || folder === '/') break
    }
    for (const folder of [...folders, ...rootsFor(parts)]) {
      const found = at(folder, parts)
      if (found) return [found]
    }
    return []
  }

  const resolve = (from: string, module: string): readonly string[] => {
    const key = `${posix.dirname(from)}\0${module}`
    const known = cache.get(key)
    if (known) return known
    const found = uncached(from, module)
    cache.set(key, found)
    return found
  }

  return {
    resolve,
    inner(from, module, member) {
      const name = module.endsWith('.') ? `${module}${member}` : `${module}.${member}`
      return resolve(from, name).length > 0 ? name : undefined
    },
  }
}
