import type { PackageManifest, PathMapping } from '#model/facts/manifest'
import type { ModuleResolver } from './module-resolver.ts'
import { resolveGoModules } from './resolve-go.ts'
import { resolveJavaModules } from './resolve-java.ts'
import { resolveJavascriptModules } from './resolve-javascript.ts'
import { resolvePythonModules } from './resolve-python.ts'
import type { ManifestFile } from './units.ts'

/** Resolvers of all languages over the paths of one snapshot; the importing file's extension tells which one is asked. */
export const moduleResolvers = (
  paths: ReadonlySet<string>,
  manifests: readonly ManifestFile[],
  mappings: ReadonlyMap<string, PathMapping>,
): ModuleResolver => {
  const of = (ecosystem: string): Map<string, PackageManifest> =>
    new Map(manifests.flatMap((file) => (file.ecosystem === ecosystem ? [[file.path, file.manifest] as const] : [])))
  const javascript = resolveJavascriptModules(paths, of('npm'), mappings)
  const byExtension = new Map<string, ModuleResolver>([
    ['.py', resolvePythonModules(paths, of('python'))],
    ['.go', resolveGoModules(paths, of('go'))],
    ['.java', resolveJavaModules(paths)],
  ])
  const resolverOf = (from: string): ModuleResolver => byExtension.get(from.slice(from.lastIndexOf('.'))) ?? javascript
  return {
    resolve: (from, module) => resolverOf(from).resolve(from, module),
    inner: (from, module, member) => resolverOf(from).inner(from, module, member),
  }
}
