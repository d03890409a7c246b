import { posix } from 'node:path'
import { wordsOf } from '#models/naming/words'
import { runsInCompose } from '#models/programs/compose-commands'
import { commandTargets, type CommandLine, type FilesOfTree } from './command-targets.ts'
import { environmentOf } from './environment-of.ts'
import { roleOf } from '../roles/role-of.ts'
import type { SnapshotFile } from '../snapshot.ts'
import { isLinkedCode } from './units.ts'

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

/** Files whose commands start what is deployed. Images and manifests of tests, examples and development may start anything. */
const deploys = ({ path, language }: SnapshotFile): boolean => {
  if (isLinkedCode(language) || roleOf(path) !== 'production') return false
  const environment = environmentOf(path)
  const isForProduction = environment === 'production' || environment === 'unknown'
  return isForProduction && (language !== 'shell' || posix.basename(path) === 'Procfile')
}

export interface StartedPrograms {
  /** Named by the command of any image, or by a package's start script. */
  readonly all: ReadonlySet<string>
  /** Named by a file that deploys: no test, no example, nothing for development. */
  readonly deployed: ReadonlySet<string>
  /**
   * Named only by package scripts for development, and after development themselves: `node dev-server.mjs` of the script `dev`; or named by a
   * script that runs them in a container of a compose project, or that makes what is deployed: `node tools/main.js release`.
   */
  readonly development: ReadonlySet<string>
}

/** Words of package scripts, and of programs, that serve the developer alone. */
const developmentWords: ReadonlySet<string> = new Set(['dev', 'develop', 'development', 'watch', 'debug'])

const isForDevelopment = (name: string): boolean => wordsOf(name).some((word) => developmentWords.has(word))

/** Words of package scripts that make what is deployed, and end before it runs. */
const makingWords: ReadonlySet<string> = new Set([
  'build',
  'prebuild',
  'postbuild',
  'release',
  'publish',
  'prepublish',
  'prepack',
  'prepare',
])

/**
 * The programs of a package script that no service runs: those of development, those that it runs in a compose project, and those that make
 * what is deployed.
 */
const programsOf = (name: string, words: readonly string[]): readonly string[] => {
  const programs = words.filter((word) => isProgram.test(word))
  if (runsInCompose(words) || wordsOf(name).some((word) => makingWords.has(word))) return programs
  return isForDevelopment(name) ? programs.filter((word) => isForDevelopment(posix.basename(word))) : []
}

/** The programs that the package scripts for development name. */
const developmentPrograms = ({ path, facts }: SnapshotFile, paths: ReadonlySet<string>): readonly string[] => {
  const folder = posix.dirname(path) === '.' ? '' : posix.dirname(path)
  return facts.facts.flatMap((fact) =>
    fact.kind === 'package-manifest'
      ? Object.entries(fact.scripts).flatMap(([name, script]) =>
          startsService.test(name)
            ? []
            : programsOf(name, script.split(/\s+/))
                .map((word) => posix.join(folder, word))
                .filter((target) => paths.has(target)),
        )
      : [],
  )
}

/**
 * Files that an image, a package's start script, a Procfile, a compose service or a workload names as the program to run. They are deployed,
 * whatever their first line or their folder suggests. A word that matches several files is ignored.
 *
 * @param resolve finds the files of a module that a command names: `python -m app.worker`
 */
export const startedPrograms = (files: readonly SnapshotFile[], resolve: FilesOfTree['resolve'] = () => []): StartedPrograms => {
  const paths = new Set(files.map(({ path }) => path))
  const packages = foldersByName(files)
  const tree: FilesOfTree = { has: (path) => paths.has(path), paths, resolve }
  const code = new Set(files.flatMap(({ path, language }) => (isLinkedCode(language) ? [path] : [])))
  const all = new Set<string>()
  const deployed = new Set<string>()
  for (const file of files) {
    const isDeployed = deploys(file)
    for (const { folder, words } of commandsOf([file]))
      for (const word of words) {
        if (!isProgram.test(word)) continue
        const name = installed(word.replace(/^\.?\//, ''), packages)
        const beside = sourcesOf(posix.join(folder, name)).find((path) => paths.has(path))
        // An image has its own working directory: `/app/src/server.js` is `src/server.js` here.
        const inside = beside ?? (name.includes('/') ? insideOf(folder, name, paths) : undefined)
        if (inside === undefined) continue
        all.add(inside)
        if (isDeployed) deployed.add(inside)
      }
    if (!isDeployed) continue
    for (const line of commandLinesOf(file))
      for (const { path, isCertain } of commandTargets(line, file.path, tree)) if (isCertain && code.has(path)) deployed.add(path)
  }
  for (const path of deployed) all.add(path)
  const development = new Set(files.flatMap((file) => developmentPrograms(file, paths)).filter((path) => !all.has(path)))
  return { all, deployed, development }
}

/** The commands of images, Procfiles, compose services and workloads. */
const commandLinesOf = ({ language, facts }: SnapshotFile): readonly CommandLine[] =>
  isLinkedCode(language)
    ? []
    : facts.facts.flatMap((fact) => {
        if (fact.kind === 'image-command') return [{ words: fact.words, copied: [] }]
        return fact.kind === 'code-load' && fact.what === 'command' ? [{ words: fact.words ?? [], copied: fact.copied ?? [] }] : []
      })

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
