import { posix } from 'node:path'
import type { PackageManifest } from '#model/facts/documents/manifest'
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
  const rootsByName = new Map<string, string>()
  for (const [path, { name }] of manifests) if (name !== '' && !rootsByName.has(name)) rootsByName.set(name, posix.dirname(path))
  /** The module that a package is of: modules may be nested, and the longest path wins. */
  const homeOf = (module: string): { readonly name: string; readonly root: string } | undefined => {
    for (let name = module; name !== ''; name = name.slice(0, Math.max(name.lastIndexOf('/'), 0))) {
      const root = rootsByName.get(name)
      if (root !== undefined) return { name, root }
    }
    return undefined
  }
  const vendorRoots = new Set(['.', ...rootsByName.values()])
  const vendored = new Map<string, readonly string[]>()
  const inVendor = (module: string): readonly string[] => {
    for (const root of vendorRoots) {
      const found = byFolder.get(posix.normalize(posix.join(root, 'vendor', module)))
      if (found) return found
    }
    return []
  }
  return {
    resolve(from, module) {
      if (module === '.') return byFolder.get(posix.dirname(from)) ?? []
      const home = homeOf(module)
      if (home) return byFolder.get(posix.normalize(posix.join(home.root, module.slice(home.name.length)))) ?? []
      const found = vendored.get(module) ?? inVendor(module)
      vendored.set(module, found)
      return found
    },
    inner: () => undefined,
  }
}
