import { posix } from 'node:path'
import type { Fact } from '#model/fact'
import type { Server, SignalHandler } from '#model/facts/process/process'
import type { FileInfo, Linked, System, Unit } from '#model/system'
import { functionsFrom, standsIn } from '../follow.ts'
import { remembered } from '../reads.ts'

/** A program of the repository, and the code that it loads. */
export interface Program {
  /** The file that it starts with; in Go, the folder of its package. */
  readonly entry: string
  readonly files: ReadonlySet<string>
  /** Everything that it loads is known: it loads nothing by a computed name, and each import is resolved or is of a package. */
  readonly isWhole: boolean
}

/** Languages in which a file names what it needs. Java loads classes of its package without an import, and what a container finds. */
const namesItsParts: ReadonlySet<string> = new Set(['go', 'python', 'typescript', 'tsx', 'javascript', 'jsx'])

const isPart = (file: FileInfo | undefined): file is FileInfo =>
  file !== undefined && file.role === 'production' && namesItsParts.has(file.language)

/** Which production files import a file. */
const importersIn = remembered((system): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  for (const file of system.files.values()) {
    if (!isPart(file)) continue
    for (const target of system.loads(file.path)) {
      if (target === file.path) continue
      const list = found.get(target)
      if (list) list.push(file.path)
      else found.set(target, [file.path])
    }
  }
  return found
})

/** Whether production code imports a file, or starts or loads one of its name. */
export const isLoadedByOthers = (system: System, path: string): boolean =>
  importersIn(system).has(path) || namesStarted(system).has(nameOf(path))

/** The folders of Go packages that are programs, each with its files. */
const goPrograms = remembered((system): ReadonlyMap<string, readonly string[]> => {
  const files = [...system.files.values()].filter((file) => isPart(file) && file.language === 'go').map(({ path }) => path)
  const programs = new Set(files.filter((path) => system.hasFunction(path, 'main')).map((path) => posix.dirname(path)))
  return Map.groupBy(
    files.filter((path) => programs.has(posix.dirname(path))),
    (path) => posix.dirname(path),
  )
})

/** The files that nothing imports among those that a file is loaded by, and itself; in Go, the folders of programs. */
const entriesOf = (system: System, path: string): ReadonlySet<string> => {
  const importers = importersIn(system)
  const programs = goPrograms(system)
  const isGo = system.files.get(path)?.language === 'go'
  const own = posix.dirname(path)
  // Nothing can import a program.
  if (isGo && programs.has(own)) return new Set([own])
  const entries = new Set<string>()
  const seen = new Set([path])
  for (const one of seen) {
    const by = importers.get(one) ?? []
    if (isGo) {
      if (programs.has(posix.dirname(one))) entries.add(posix.dirname(one))
    } else if (by.length === 0) entries.add(one)
    for (const next of by) seen.add(next)
  }
  return entries
}

/** Names that a resolver of this repository may stand for: `./x`, `#x`, `~/x`, `@/x`. */
const isOwnName = /^(\.|\/|#|~|@\/|\$)/

/** Names of parts of the repository that an unresolved import may mean. */
const ownNames = remembered((system): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const { name } of system.units) names.add(name)
  for (const path of system.paths) if (path.endsWith('.py')) for (const part of path.split('/')) names.add(part.replace(/\.py$/, ''))
  return names
})

const mayBeOwn = (system: System, { language, unit }: FileInfo, module: string): boolean => {
  if (isOwnName.test(module)) return true
  const names = ownNames(system)
  if (language === 'go') return unit !== undefined && (module === unit.name || module.startsWith(`${unit.name}/`))
  if (language === 'python') return names.has(module.split('.')[0] ?? '')
  const name = module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/')
  return names.has(name)
}

/** Ways to load code that no import names. */
const loadsApart: ReadonlySet<string> = new Set(['file', 'folder', 'module', 'search-path', 'open'])

/** Code loads of each file. */
const otherLoads = remembered((system) =>
  Map.groupBy(
    system.facts('code-load').filter(({ file }) => isPart(file)),
    ({ at }) => at.path,
  ),
)

const nameOf = (path: string): string => posix.basename(path).replace(/\.\w+$/, '')

/** Imports that no file of the repository was found for, although they may mean one. */
const unresolved = remembered((system): readonly string[] =>
  [...system.files.values()].flatMap((file) =>
    isPart(file) ? system.outside(file.path).filter((module) => mayBeOwn(system, file, module)) : [],
  ),
)

/** Names of files that code may load or start without an import that is resolved: another process or thread, or a plug-in. */
const namesStarted = remembered((system): ReadonlySet<string> => {
  const words = [...otherLoads(system).values()].flat().flatMap(({ target, words = [] }) => [target, ...words])
  return new Set([...words, ...unresolved(system)].map((word) => nameOf(word.trim())))
})

const isImportedByName = (system: System, { name }: Unit): boolean =>
  unresolved(system).some((module) => module === name || module.startsWith(`${name}/`))

/** Whether code may start or load a file although no import of it was found. */
const mayBeLoaded = (system: System, entry: string): boolean => {
  const unit = system.files.get(entry)?.unit
  return namesStarted(system).has(nameOf(entry)) || (unit !== undefined && isImportedByName(system, unit))
}

const preloads: ReadonlySet<string> = new Set(['-r', '--require', '--import', '--loader', '--experimental-loader'])

/** Names of files that a command loads before the program: `node --import ./stop.js server.js`. */
const namesPreloaded = remembered((system): ReadonlySet<string> => {
  const lines = [
    ...system.facts('package-manifest').flatMap(({ scripts }) => Object.values(scripts).map((script) => script.split(/[\s=]+/))),
    ...system.facts('image-command').map(({ words }) => words),
    ...system.facts('code-load').map(({ words = [] }) => words),
  ]
  return new Set(lines.flatMap((words) => words.flatMap((word, at) => (preloads.has(words[at - 1] ?? '') ? [nameOf(word)] : []))))
})

/** The programs that load a server or the handler of a signal. */
const programsByEntry = remembered((system): ReadonlyMap<string, Program> => {
  const facts = [...system.facts('server'), ...system.facts('signal-handler')].filter(({ file }) => isPart(file))
  const entries = new Set([...new Set(facts.map(({ at }) => at.path))].flatMap((path) => [...entriesOf(system, path)]))
  return new Map([...entries].map((entry) => [entry, programFrom(system, entry)]))
})

const programFrom = (system: System, entry: string): Program => {
  const files = new Set(goPrograms(system).get(entry) ?? [entry])
  let isWhole = true
  // Iterating over a set also visits elements added during the loop.
  for (const path of files) {
    const file = system.files.get(path)
    if (!file) continue
    for (const target of system.loads(path)) files.add(target)
    isWhole &&=
      !(otherLoads(system).get(path) ?? []).some(({ what }) => loadsApart.has(what)) &&
      !system.outside(path).some((module) => mayBeOwn(system, file, module))
  }
  return { entry, files, isWhole }
}

/** Whether running a program runs the function that a fact lies in, as far as calls show. */
const isRunBy = (system: System, { entry, files }: Program, { at, within }: Linked<Fact>): boolean => {
  const own = goPrograms(system).get(entry)
  if (!own && within === '') return true
  const starts = own ? own.map((path) => ({ path, name: 'main' })) : [...files].map((path) => ({ path, name: '' }))
  return standsIn({ at, within }, functionsFrom(system, starts, { steps: 6, throughInterfaces: true, handed: true }))
}

/**
 * The programs that run a server or handle a signal. The list is empty if the text does not decide which ones do:
 * other code may start the file, several programs load it and no call shows which of them runs the function, or the
 * language does not name what it loads.
 */
export const programsOf = (system: System, fact: Linked<Server | SignalHandler>): readonly Program[] => {
  if (!isPart(fact.file)) return []
  const isGo = fact.file.language === 'go'
  const entries = [...entriesOf(system, fact.at.path)]
  if (!isGo && entries.some((entry) => mayBeLoaded(system, entry))) return []
  const programs = entries.flatMap((entry) => programsByEntry(system).get(entry) ?? [])
  return programs.length < 2 ? programs : programs.filter((program) => isRunBy(system, program, fact))
}

/** Whether a program may run code: it loads its file, or the text does not show everything that it loads. */
export const mayRun = (system: System, program: Program, { file }: Linked<Fact>): boolean =>
  program.files.has(file.path) ||
  !program.isWhole ||
  !isPart(file) ||
  [...entriesOf(system, file.path)].some((entry) => namesPreloaded(system).has(nameOf(entry)))
