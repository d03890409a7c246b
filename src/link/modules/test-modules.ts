import { posix } from 'node:path'
import type { PackageManifest } from '#model/facts/documents/manifest'
import { indexOf } from '../facts-index.ts'
import { roleOf } from '../roles/role-of.ts'
import { shownBy } from '../roles/file-evidence.ts'
import type { SnapshotFile } from '../snapshot.ts'
import { ecosystemOf, projectNames } from '../units/units.ts'

/** A manifest of a Java module, with its folder. */
export interface JavaModule {
  readonly root: string
  readonly manifest: Pick<PackageManifest, 'name' | 'bin' | 'dependencies' | 'devDependencies'>
  /** Its folder has a Dockerfile, or its own code opens a port or takes work. Then it is a service, even if only tests use it. */
  readonly runs?: boolean
}

/** The Java modules of a snapshot. */
export const javaModulesOf = (files: readonly SnapshotFile[], paths: ReadonlySet<string>): readonly JavaModule[] => {
  const modules = files.flatMap(({ path, language, facts }) => {
    const { manifest } = indexOf(facts)
    const folder = posix.dirname(path)
    return manifest && ecosystemOf(language) === 'java' ? [{ root: folder === '.' ? '' : folder, manifest }] : []
  })
  const serving = files.flatMap(({ path, language, facts }) => {
    const shown = language === 'java' && roleOf(path) === 'production' ? shownBy(facts, 'java') : undefined
    return shown?.has('listens') === true || shown?.has('works') === true ? [path] : []
  })
  const isOwn = (path: string, root: string): boolean => root !== '' && path.startsWith(`${root}/`)
  return modules.map((module) => ({
    ...module,
    runs: paths.has(posix.join(module.root, 'Dockerfile')) || serving.some((path) => isOwn(path, module.root)),
  }))
}

/**
 * Folders of Java modules that others of the repository use for their tests alone, directly or through such a module: Maven's scope `test`,
 * Gradle's `testImplementation`. A module that nothing uses is a program, or is used elsewhere.
 */
export const testModules = (modules: readonly JavaModule[]): ReadonlySet<string> => {
  const roots = new Map(
    modules.flatMap(({ root, manifest: { name } }) => [name, ...projectNames({ ecosystem: 'java', root })].map((key) => [key, root])),
  )
  const usersOf = (list: 'dependencies' | 'devDependencies'): ReadonlyMap<string, ReadonlySet<string>> => {
    const users = new Map<string, Set<string>>()
    for (const { root, manifest } of modules)
      for (const name of Object.keys(manifest[list])) {
        const used = roots.get(name)
        if (used === undefined || used === root) continue
        const known = users.get(used)
        if (known) known.add(root)
        else users.set(used, new Set([root]))
      }
    return users
  }
  const inTests = usersOf('devDependencies')
  const inCode = usersOf('dependencies')
  const found = new Set<string>()
  // A module that only test modules use is found after them.
  for (let before = -1; before < found.size;) {
    before = found.size
    for (const { root, manifest, runs = false } of modules) {
      const users = [...(inCode.get(root) ?? [])]
      const isUsed = inTests.has(root) || users.length > 0
      if (!manifest.bin && !runs && isUsed && users.every((user) => found.has(user))) found.add(root)
    }
  }
  return found
}
