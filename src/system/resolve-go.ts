import { posix } from 'node:path'
import type { PackageManifest } from '#model/facts/manifest'
import type { ModuleResolver } from './module-resolver.ts'

/**
 * Resolves Go packages, which are folders. An import path below one of the repository's modules (`module` of go.mod) names the folder's
 * files without tests; any other path is looked up in a `vendor` folder next to a go.mod. `.` is the importing file's own package.
 */
export const resolveGoModules = (paths: ReadonlySet<string>, manifests: ReadonlyMap<string, PackageManifest>): ModuleResolver => {
  const byFolder = new Map<string, string[]>()
  for (const path of paths) {
    if (!path.endsWith('.go') || path.endsWith('_test.go')) continue
    const folder = posix.dirname(path)
    const list = byFolder.get(folder)
    if (list) list.push(path)
    else byFolder.set(folder, [path])
  }
  // The longest matching module path wins: modules may be nested.
  const modules = [...manifests]
    .map(([path, manifest]) => ({ name: manifest.name, root: posix.dirname(path) }))
    .filter((module) => module.name !== '')
    .sort((a, b) => b.name.length - a.name.length)
  const vendorRoots = new Set(['.', ...modules.map(({ root }) => root)])
  return {
    resolve(from, module) {
      if (module === '.') return byFolder.get(posix.dirname(from)) ?? []
      const home = modules.find(({ name }) => module === name || module.startsWith(`${name}/`))
      if (home) return byFolder.get(posix.normalize(posix.join(home.root, module.slice(home.name.length)))) ?? []
      for (const root of vendorRoots) {
        const vendored = byFolder.get(posix.normalize(posix.join(root, 'vendor', module)))
        if (vendored) return vendored
      }
      return []
    },
    inner: () => undefined,
  }
}
