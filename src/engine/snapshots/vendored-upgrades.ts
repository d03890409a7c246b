import { posix } from 'node:path'
import { parseToml } from '#languages/toml/parse'
import type { BlobReader, ChangeSet, Tree } from '#model/change-set'

/** Version of each module that a `vendor` folder holds, by the module's path. Empty if the list does not exist or is no text. */
type Modules = ReadonlyMap<string, string>

const listName = 'vendor/modules.txt'
const lockName = 'Gopkg.lock'

/**
 * The modules that `vendor/modules.txt` lists, as `go mod vendor` writes it: `# golang.org/x/net v0.30.0`. A module that go.mod replaces has
 * a second version or a folder on its line, and is left out: what replaces it may be the repository's own code.
 *
 * @see https://go.dev/ref/mod#go-mod-vendor
 */
const modulesOf = (text: string): Modules =>
  new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const [mark, path, version, ...rest] = line.trim().split(/\s+/)
      return mark === '#' && path && version && rest.length === 0 ? [[path, version]] : []
    }),
  )

/** The revision of each project that `Gopkg.lock` lists, which `dep ensure` wrote before modules. */
const projectsOf = (text: string): Modules => {
  const projects = parseToml(text)?.['projects']
  return new Map(
    (Array.isArray(projects) ? (projects as readonly Readonly<Record<string, unknown>>[]) : []).flatMap(({ name, revision }) =>
      typeof name === 'string' && typeof revision === 'string' ? [[name, revision] as const] : [],
    ),
  )
}

const isBelow = (path: string, module: string): boolean => path.startsWith(`${module}/`)

/** A `vendor` folder whose list of versions changes. */
interface Upgrade {
  /** The folder that `vendor` is in, with a slash at its end; empty for the root. */
  readonly root: string
  readonly earlier: Modules
  readonly modules: Modules
  /** Whether the manifest agrees with the list on a version. */
  readonly agrees: (module: string, version: string) => boolean
}

/**
 * Changed files in a Go `vendor` folder whose module gets another version in this change. The version must be the same in
 * `vendor/modules.txt` and go.mod, and go.sum must have the checksum of that version; of `dep`, the revision must change in `Gopkg.lock`.
 * Such files are copies of a dependency, and are trusted as far as a dependency that is not copied: a reviewer reads neither. A changed file
 * of a module that keeps its version is no copy of it, so it is not among them.
 *
 * @returns paths of added, changed and removed files; of a renamed file both paths
 */
export const vendoredUpgrades = async (change: ChangeSet, blobs: BlobReader): Promise<ReadonlySet<string>> => {
  const [before, after] = [reader(change.base, blobs), reader(change.head, blobs)]
  const rootsOf = (name: string): readonly string[] =>
    change.files.flatMap(({ path }) => (`/${path}`.endsWith(`/${name}`) ? [path.slice(0, -name.length)] : []))
  const ofModules = rootsOf(listName).map(async (root): Promise<Upgrade> => {
    const [old, now, required, sums] = await Promise.all([
      before(root + listName),
      after(root + listName),
      after(posix.join(root, 'go.mod')),
      after(posix.join(root, 'go.sum')),
    ])
    const [known, summed] = [requirementsIn(required), requirementsIn(sums)]
    const agrees = (module: string, version: string): boolean => known.has(`${module} ${version}`) && summed.has(`${module} ${version}`)
    return { root, earlier: modulesOf(old), modules: modulesOf(now), agrees }
  })
  const heads = new Set(change.head.entries.map(({ path }) => path))
  // With modules, nothing reads the lock file of `dep`: an author could write anything into it.
  const lockRoots = rootsOf(lockName).filter((root) => !heads.has(`${root}go.mod`))
  const ofProjects = lockRoots.map(async (root): Promise<Upgrade> => {
    const [old, now] = await Promise.all([before(root + lockName), after(root + lockName)])
    return { root, earlier: projectsOf(old), modules: projectsOf(now), agrees: () => true }
  })
  const upgrades = await Promise.all([...ofModules, ...ofProjects])
  return new Set(upgrades.flatMap((upgrade) => upgradedFiles(change, upgrade)))
}

/** The first two words of each line, which are a module and its version in go.mod and go.sum. */
const requirementsIn = (text: string): ReadonlySet<string> =>
  new Set(
    text.split('\n').map((line) =>
      line
        .trim()
        .split(/\s+/)
        .filter((word) => word !== 'require')
        .slice(0, 2)
        .join(' '),
    ),
  )

const upgradedFiles = ({ files }: ChangeSet, { root, earlier, modules, agrees }: Upgrade): readonly string[] => {
  // Vendored modules lie in one another: `go.opentelemetry.io/otel/trace` is its own module.
  const byLength = [...new Set([...modules.keys(), ...earlier.keys()])].sort((a, b) => b.length - a.length)
  return files.flatMap(({ path, previousPath }) => {
    if (!path.startsWith(`${root}vendor/`)) return []
    const inside = path.slice(root.length + 'vendor/'.length)
    const module = byLength.find((one) => isBelow(inside, one))
    const version = module === undefined ? undefined : modules.get(module)
    if (module === undefined || version === undefined || version === earlier.get(module) || !agrees(module, version)) return []
    return [path, ...(previousPath?.startsWith(`${root}vendor/`) ? [previousPath] : [])]
  })
}

const reader = ({ entries }: Tree, blobs: BlobReader) => {
  const wanted = new Map(entries.map(({ path, blob }) => [path, blob]))
  return async (path: string): Promise<string> => {
    const blob = wanted.get(path)
    const content = blob === undefined ? undefined : (await blobs.read([blob])).get(blob)
    return content?.kind === 'text' ? content.text : ''
  }
}
