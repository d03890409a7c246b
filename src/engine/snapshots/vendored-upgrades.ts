import { posix } from 'node:path'
import type { BlobReader, ChangeSet, Tree } from '#model/change-set'

/** Version of each module that a `vendor` folder holds, by the module's path. Empty if the list does not exist or is no text. */
type Modules = ReadonlyMap<string, string>

const listName = 'vendor/modules.txt'

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

const isBelow = (path: string, module: string): boolean => path.startsWith(`${module}/`)

/**
 * Changed files in a Go `vendor` folder whose module gets another version in this change. The version must be the same in
 * `vendor/modules.txt` and go.mod, and go.sum must have the checksum of that version. Such files are copies of a dependency, and are trusted
 * as far as a dependency that is not copied: a reviewer reads neither. A changed file of a module that keeps its version is no copy of it,
 * so it is not among them.
 *
 * @returns paths of added, changed and removed files; of a renamed file both paths
 */
export const vendoredUpgrades = async (change: ChangeSet, blobs: BlobReader): Promise<ReadonlySet<string>> => {
  const roots = change.files.flatMap(({ path }) => (`/${path}`.endsWith(`/${listName}`) ? [path.slice(0, -listName.length)] : []))
  const upgraded = await Promise.all(
    roots.map(async (root) => {
      const [before, after] = [reader(change.base, blobs), reader(change.head, blobs)]
      const [old, now, required, sums] = await Promise.all([
        before(root + listName),
        after(root + listName),
        after(posix.join(root, 'go.mod')),
        after(posix.join(root, 'go.sum')),
      ])
      const [earlier, modules] = [modulesOf(old), modulesOf(now)]
      const lines = (text: string): ReadonlySet<string> =>
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
      const [known, summed] = [lines(required), lines(sums)]
      // Vendored modules lie in one another: `go.opentelemetry.io/otel/trace` is its own module.
      const byLength = [...new Set([...modules.keys(), ...earlier.keys()])].sort((a, b) => b.length - a.length)
      return change.files.flatMap(({ path, previousPath }) => {
        if (!path.startsWith(`${root}vendor/`)) return []
        const inside = path.slice(root.length + 'vendor/'.length)
        const module = byLength.find((one) => isBelow(inside, one))
        const version = module === undefined ? undefined : modules.get(module)
        if (module === undefined || version === undefined) return []
        const isUpgraded = version !== earlier.get(module) && known.has(`${module} ${version}`) && summed.has(`${module} ${version}`)
        return isUpgraded ? [path, ...(previousPath?.startsWith(`${root}vendor/`) ? [previousPath] : [])] : []
      })
    }),
  )
  return new Set(upgraded.flat())
}

const reader = ({ entries }: Tree, blobs: BlobReader) => {
  const wanted = new Map(entries.map(({ path, blob }) => [path, blob]))
  return async (path: string): Promise<string> => {
    const blob = wanted.get(path)
    const content = blob === undefined ? undefined : (await blobs.read([blob])).get(blob)
    return content?.kind === 'text' ? content.text : ''
  }
}
