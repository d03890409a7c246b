import type { PackageManifest, PathMapping } from '#model/facts/documents/manifest'
import type { ModuleResolver } from './module-resolver.ts'
import { resolveGoModules } from './resolve-go.ts'
import { resolveJavaModules } from './resolve-java.ts'
import { resolveJavascriptModules } from './resolve-javascript.ts'
import { resolvePythonModules } from './resolve-python.ts'
import type { ManifestFile } from '../units/units.ts'

export interface ModuleResolverOptions {
  /** Second names of files, through symbolic links, with the files' own paths: resolving the former gives the latter. */
  readonly aliases?: ReadonlyMap<string, string>
  /** Additional folders on Python's module search path. */
  readonly searchPaths?: readonly string[]
}

/** Resolvers of all languages over the paths of one snapshot; the extension of the importing file selects one. */
export const moduleResolvers = (
  paths: ReadonlySet<string>,
  manifests: readonly ManifestFile[],
  mappings: ReadonlyMap<string, PathMapping>,
  { aliases = new Map<string, string>(), searchPaths = [] }: ModuleResolverOptions = {},
): ModuleResolver => {
  const of = (ecosystem: string): Map<string, PackageManifest> =>
    new Map(manifests.flatMap((file) => (file.ecosystem === ecosystem ? [[file.path, file.manifest] as const] : [])))
  const names = aliases.size === 0 ? paths : new Set([...paths, ...aliases.keys()])
  const javascript = resolveJavascriptModules(names, of('npm'), mappings)
  const byExtension = new Map<string, ModuleResolver>([
    ['.py', resolvePythonModules(names, of('python'), searchPaths)],
    ['.go', resolveGoModules(names, of('go'))],
    ['.java', resolveJavaModules(names)],
  ])
  const resolverOf = (from: string): ModuleResolver => byExtension.get(from.slice(from.lastIndexOf('.'))) ?? javascript
  const real = (found: readonly string[]): readonly string[] =>
    aliases.size === 0 || !found.some((path) => aliases.has(path)) ? found : [...new Set(found.map((path) => aliases.get(path) ?? path))]
  return {
    resolve: (from, module) => real(resolverOf(from).resolve(from, module)),
    inner: (from, module, member) => resolverOf(from).inner(from, module, member),
  }
}
