import { posix } from 'node:path'
import type { SnapshotFile } from './snapshot.ts'

/** Words of a command that name a JavaScript or TypeScript program. */
const isProgram = /^[\w@./-]+\.[cm]?[jt]s$/

/** Package scripts that start a deployed service. */
const startsService = /^(start|serve|prod)(:prod\w*|:server)?$/

/** A path and its possible source: compilers replace the extension. */
const sourcesOf = (path: string): readonly string[] => [path, path.replace(/\.([cm]?)js$/, '.$1ts')]

/** The words of each command by which images and packages start something, with the folder they are relative to. */
const commandsOf = (files: readonly SnapshotFile[]): { readonly folder: string; readonly words: readonly string[] }[] =>
  files.flatMap(({ path, facts }) => {
    const folder = posix.dirname(path) === '.' ? '' : posix.dirname(path)
    return facts.facts.flatMap((fact) => {
      if (fact.kind === 'image-command') return [{ folder, words: fact.words }]
      if (fact.kind !== 'package-manifest') return []
      return Object.entries(fact.scripts).flatMap(([name, script]) =>
        startsService.test(name) ? [{ folder, words: script.split(/\s+/) }] : [],
      )
    })
  })

/**
 * Files that an image or a package's start script names as the program to run. They are deployed, whatever their first line or their folder
 * suggests. A word that matches several files is ignored.
 *
 * @param counts whether the commands of a file count; all do by default
 */
export const startedPrograms = (files: readonly SnapshotFile[], counts: (path: string) => boolean = () => true): ReadonlySet<string> => {
  const paths = new Set(files.map(({ path }) => path))
  const packages = foldersByName(files)
  const started = new Set<string>()
  for (const { folder, words } of commandsOf(files.filter(({ path }) => counts(path))))
    for (const word of words) {
      if (!isProgram.test(word)) continue
      const name = installed(word.replace(/^\.?\//, ''), packages)
      const beside = sourcesOf(posix.join(folder, name)).find((path) => paths.has(path))
      // An image has its own working directory: `/app/src/server.js` is `src/server.js` here.
      const inside = beside ?? (name.includes('/') ? insideOf(folder, name, paths) : undefined)
      if (inside !== undefined) started.add(inside)
    }
  return started
}

/** The folder of each package of the repository, by name. */
const foldersByName = (files: readonly SnapshotFile[]): ReadonlyMap<string, string> =>
  new Map(
    files.flatMap(({ path, facts }) =>
      facts.facts.flatMap((fact) =>
        fact.kind === 'package-manifest' && fact.name !== '' ? [[fact.name, posix.dirname(path)] as const] : [],
      ),
    ),
  )

/** Maps the installed path of a repository package to its folder in the repository. */
const installed = (name: string, packages: ReadonlyMap<string, string>): string => {
  const [, owner = '', rest = ''] = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(name) ?? []
  const folder = packages.get(owner)
  return folder === undefined ? name : posix.join(folder, rest)
}

const insideOf = (folder: string, name: string, paths: ReadonlySet<string>): string | undefined => {
  for (let rest = name; rest.includes('/');) {
    rest = rest.slice(rest.indexOf('/') + 1)
    const found = sourcesOf(posix.join(folder, rest)).find((path) => paths.has(path))
    if (found !== undefined) return found
  }
  return undefined
}
