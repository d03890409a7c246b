import type { FileTraits } from '#model/fact'
import type { FileRole, FileSide, Language } from '#model/source-file'
import type { FileInfo, Unit } from '#model/system'
import { isServing } from './facts-index.ts'
import { filesAside } from './units/files-aside.ts'
import { testsByImport } from './units/tests-by-import.ts'
import type { FileLink } from './link-file.ts'
import type { Snapshot, SnapshotFile } from './snapshot.ts'
import type { ModuleResolver } from './modules/module-resolver.ts'
import { namedRoleOf, roleOf, type NamedRole } from './roles/role-of.ts'
import { shownBy } from './roles/file-evidence.ts'
import { sidesOf } from './units/sides.ts'
import { startedPrograms } from './units/started-programs.ts'
import { javaModulesOf, testModules } from './modules/test-modules.ts'
import { ecosystemOf, isLinkedCode, unitFinder, type EvidentFile } from './units/units.ts'

/** Languages whose code never runs in a browser. */
const runsOnServers: ReadonlySet<Language> = new Set<Language>(['python', 'go', 'java'])

/** Production files with what they show about their units. */
export const evidentFiles = (files: readonly SnapshotFile[]): EvidentFile[] =>
  files.flatMap(({ path, language, facts }) => {
    const ecosystem = isLinkedCode(language) && !facts.traits.generated && roleOf(path) === 'production' ? ecosystemOf(language) : undefined
    const shown = ecosystem && shownBy(facts, ecosystem)
    return ecosystem && shown && shown.size > 0 ? [{ path, ecosystem, shown }] : []
  })

/** Adds the configured owners to units. */
export const ownersOf = (units: readonly Unit[], ownerByConfig: Snapshot['ownerByConfig']): readonly Unit[] =>
  units.map((unit) => {
    const owner = ownerByConfig?.(unit.root)
    return owner === undefined ? unit : { ...unit, owner }
  })

interface Input {
  readonly snapshot: Snapshot
  readonly links: ReadonlyMap<string, FileLink>
  readonly units: readonly Unit[]
  readonly resolver: ModuleResolver
  /** Infos of an earlier edition; those that are equal are reused as the same object. */
  readonly before: ReadonlyMap<string, FileInfo> | undefined
}

const ofTestModule: NamedRole = { role: 'test', because: 'lies in a module that only tests of other modules use' }

/** Determines each file's role, where it runs, and its unit. */
export const fileInfos = ({ snapshot, links, units, resolver, before }: Input): ReadonlyMap<string, FileInfo> => {
  const findUnit = unitFinder(units)
  const code = [...links.values()].filter(({ isCode }) => isCode)
  const alsoLoads = Map.groupBy(snapshot.loaded?.keys() ?? [], (path) => snapshot.loaded?.get(path) ?? '')
  const loadsOf = ({ file, loads }: FileLink): readonly string[] => {
    const more = alsoLoads.get(file.path)
    return more ? [...loads, ...more] : loads
  }
  const sides = sidesOf(
    code.flatMap((linked) => {
      if (ecosystemOf(linked.file.language) !== 'npm') return []
      const dependencies = findUnit(linked.file.path, 'npm')?.dependencies
      return [{ file: linked.file, imports: loadsOf(linked), ...(dependencies ? { dependencies } : {}) }]
    }),
  )
  const { all: started, deployed, development } = startedPrograms(snapshot.files, resolver.resolve)
  const imported = new Set(code.flatMap((linked) => loadsOf(linked).filter((target) => target !== linked.file.path)))
  const byDeveloper = usedOnlyBy(
    [...development].filter((path) => !imported.has(path)),
    code,
    loadsOf,
  )
  const aside = filesAside(
    code.flatMap(({ file }) => (file.language === 'go' && roleOf(file.path) === 'production' && !file.facts.traits.unbuilt ? [file] : [])),
    resolver.resolve,
  )
  const runs = loadedByWhatServes(
    // A server that a command starts for the person who runs it is no service.
    code.filter(({ file: { path } }) => !byDeveloper.has(path) && (deployed.has(path) || !aside.has(path))),
    loadsOf,
    started,
    deployed,
  )
  const formerly = (path: string): FileInfo | undefined => snapshot.before?.files.get(snapshot.before.moved.get(path) ?? path)
  const onServer = snapshot.before ? loadedByServer(code, { loadsOf, runs, sides, formerly }) : new Set<string>()
  const testing = testsByImport(code.map(({ file }) => file))
  const ofTests = testModules(javaModulesOf(snapshot.files, snapshot.paths))
  const asideOf = (path: string, unit: Unit | undefined): NamedRole | undefined =>
    aside.get(path) ?? testing.get(path) ?? (unit?.ecosystem === 'java' && ofTests.has(unit.root) ? ofTestModule : undefined)
  const files = new Map<string, FileInfo>()
  let isSame = before?.size === snapshot.files.length
  for (const file of snapshot.files) {
    const { path } = file
    const unit = findUnit(path, ecosystemOf(file.language))
    const made = infoOf(file, snapshot, {
      unit,
      side: sides.get(path),
      aside: asideOf(path, unit),
      runs: runs.has(path),
      former: formerly(path),
      onServer: onServer.has(path),
      started: started.has(path),
      deployed: deployed.has(path),
      byDeveloper: byDeveloper.has(path),
    })
    const old = before?.get(path)
    const info = old && isAlike(old, made) ? old : made
    isSame &&= info === old
    files.set(path, info)
  }
  return isSame && before && [...files.keys()].every(inOrderOf(before)) ? before : files
}

const inOrderOf = (before: ReadonlyMap<string, FileInfo>): ((path: string) => boolean) => {
  const paths = before.keys()
  return (path) => paths.next().value === path
}

const isAlike = (one: FileInfo, other: FileInfo): boolean =>
  one.unit === other.unit &&
  one.role === other.role &&
  one.side === other.side &&
  one.origin === other.origin &&
  one.isOfServer === other.isOfServer &&
  one.evidence.join() === other.evidence.join() &&
  one.language === other.language &&
  (one.traits === other.traits || textOf(one.traits) === textOf(other.traits))

const textOf = (traits: FileTraits | undefined): string => JSON.stringify(traits)

/** Roles that a path only suggests: a file that a server loads does not keep them. */
const suggested: ReadonlySet<FileRole> = new Set<FileRole>(['test', 'example', 'docs', 'script'])

/** Programs, with the files that no production code but theirs loads. */
const usedOnlyBy = (
  programs: readonly string[],
  code: readonly FileLink[],
  loadsOf: (linked: FileLink) => readonly string[],
): ReadonlySet<string> => {
  const found = new Set(programs)
  if (found.size === 0) return found
  const targetsOf = new Map(code.map((linked) => [linked.file.path, loadsOf(linked)]))
  // Iterating over a set also visits elements added during the loop.
  for (const path of found) for (const target of targetsOf.get(path) ?? []) found.add(target)
  // What other production code loads is not theirs alone, nor is what that loads in turn.
  const shared = new Set([...targetsOf.keys()].filter((path) => roleOf(path) === 'production' && !found.has(path)))
  for (const path of shared) for (const target of targetsOf.get(path) ?? []) if (found.delete(target)) shared.add(target)
  return found
}

/** Files loaded by code that serves, whatever their folders are called. */
const loadedByWhatServes = (
  code: readonly FileLink[],
  loadsOf: (linked: FileLink) => readonly string[],
  started: ReadonlySet<string>,
  deployed: ReadonlySet<string>,
): ReadonlySet<string> => {
  const byPath = new Map(code.map((linked) => [linked.file.path, linked]))
  const reached = new Set(
    code.flatMap(({ file: { path, facts } }) =>
      // A package among tests starts what tests need.
      deployed.has(path) ||
      (!facts.traits.unbuilt && (roleOf(path) === 'production' || (started.has(path) && roleOf(path) !== 'test')) && isServing(facts))
        ? [path]
        : [],
    ),
  )
  // Iterating over a set also visits elements added during the loop.
  for (const path of reached) {
    const linked = byPath.get(path)
    if (linked) for (const target of loadsOf(linked)) reached.add(target)
  }
  return reached
}

/**
 * Keeps server code on the server: neither an edit to existing server code nor a new file that the server loads can become browser code.
 */
const keptSide = (side: FileSide, { former, onServer }: Pick<About, 'former' | 'onServer'>): FileSide => {
  if (side !== 'frontend' && side !== 'universal') return side
  if (onServer) return 'backend'
  return former?.role === 'production' && (former.side === 'backend' || former.side === 'unknown') ? former.side : side
}

interface Loading {
  readonly loadsOf: (linked: FileLink) => readonly string[]
  readonly runs: ReadonlySet<string>
  readonly sides: ReadonlyMap<string, FileSide>
  readonly formerly: (path: string) => FileInfo | undefined
}

/**
 * New files that server code loads, directly or through other new files. Files that render on both sides, and former browser files, are not
 * followed: they may load browser code.
 */
const loadedByServer = (code: readonly FileLink[], { loadsOf, runs, sides, formerly }: Loading): ReadonlySet<string> => {
  const byPath = new Map(code.map((linked) => [linked.file.path, linked]))
  const reached = new Set<string>()
  const queue = [...runs].filter((path) => sides.get(path) === 'backend')
  while (queue.length > 0) {
    const linked = byPath.get(queue.pop() as string)
    for (const target of linked ? loadsOf(linked) : [])
      if (!reached.has(target) && formerly(target) === undefined) {
        reached.add(target)
        queue.push(target)
      }
  }
  return reached
}

interface About {
  readonly former: FileInfo | undefined
  /** New, and loaded by server code. */
  readonly onServer: boolean
  readonly unit: Unit | undefined
  readonly side: FileSide | undefined
  /** Why it is no part of a program that stays up, by what uses its package or module. */
  readonly aside: NamedRole | undefined
  /** Loaded by code that serves. */
  readonly runs: boolean
  /** Run by an image or by a package's start script. */
  readonly started: boolean
  /** Run by an image or a package that is not itself a test or an example. */
  readonly deployed: boolean
  /** Only programs load it that package scripts for development or for the build start, and nothing else. */
  readonly byDeveloper: boolean
}

const infoOf = (file: SnapshotFile, snapshot: Snapshot, about: About): FileInfo => {
  const { unit, side, former, onServer } = about
  const byConfig = snapshot.roleByConfig?.(file.path)
  const { role, evidence, origin } = byConfig === undefined ? roleByEvidence(file, snapshot, about) : roleOfConfiguration(byConfig)
  return {
    path: file.path,
    language: file.language,
    role,
    evidence,
    side:
      snapshot.sideByConfig?.(file.path) ??
      keptSide(side ?? (runsOnServers.has(file.language) ? 'backend' : 'unknown'), { former, onServer }),
    unit,
    ...(byConfig === 'production' ? { isConfigured: true } : {}),
    ...(about.runs ? { isOfServer: true } : {}),
    ...(origin === undefined ? {} : { origin }),
    traits: file.facts.traits,
  }
}

interface RoleVerdict {
  readonly role: FileRole
  readonly evidence: readonly string[]
  readonly origin?: 'vendored' | 'generated' | undefined
}

const clauses = new Map<string, readonly string[]>()

/** One list per text: files share their evidence. */
const evidenceOf = (clause: string): readonly string[] => {
  const before = clauses.get(clause)
  if (before) return before
  const made = [clause]
  clauses.set(clause, made)
  return made
}

const roleOfConfiguration = (role: FileRole): RoleVerdict => ({ role, evidence: evidenceOf('the configuration says so') })

/** The go command compiles such a file for `go test` alone, whatever names its folder. */
const isOnlyForGoTest = ({ path, language }: SnapshotFile): boolean => language === 'go' && path.endsWith('_test.go')

/** The role of a file: production, unless a convention of names or its content says otherwise and nothing that production does refutes it. */
const roleByEvidence = (file: SnapshotFile, snapshot: Snapshot, about: About): RoleVerdict => {
  const own = ownRole(file, about)
  const { runs, former } = about
  // A file among migrations that a service calls is a migration only if it changes the schema, or a migration tool runs it.
  const isMigration =
    own.role === 'migration' && (file.facts.traits.migration === true || file.facts.facts.some(({ kind }) => kind === 'schema-change'))
  const isLoaded = snapshot.loaded?.has(file.path) === true && !isMigration && !isOnlyForGoTest(file)
  const origin = isLoaded && (own.role === 'vendored' || own.role === 'generated') ? own.role : undefined
  if (isLoaded) return { role: 'production', evidence: evidenceOf('production loads it'), origin }
  if (runs && (suggested.has(own.role) || (own.role === 'migration' && !isMigration)))
    return { role: 'production', evidence: evidenceOf('code that serves loads it') }
  if (former?.role === 'production' && (own.role === 'generated' || own.role === 'script' || former.path === file.path))
    return own.role === 'production' ? own : { role: 'production', evidence: evidenceOf('was production code before this change') }
  return own
}

/** What a file's name and content say, and what starts it. */
const ownRole = (file: SnapshotFile, { unit, aside, started, deployed, byDeveloper }: About): RoleVerdict => {
  const { traits } = file.facts
  if (traits.generated) return { role: 'generated', evidence: evidenceOf('says in its first lines that a tool wrote it') }
  const { role, because } = namedRoleOf(file.path)
  if ((started && role === 'script') || (deployed && suggested.has(role)))
    return { role: 'production', evidence: evidenceOf('an image or a package starts it') }
  if (role !== 'production') return { role, evidence: because === undefined ? [] : evidenceOf(because) }
  if (traits.migration) return { role: 'migration', evidence: evidenceOf('holds only steps of a migration tool') }
  if (byDeveloper) return { role: 'script', evidence: evidenceOf('is run only by package scripts for development or for the build') }
  if (traits.unbuilt && !deployed) return { role: 'script', evidence: evidenceOf('is left out of the build of the service') }
  // A file that is started by hand is a script, unless a package or an image starts it.
  if (traits.shebang && unit?.runtime !== 'cli' && !started)
    return { role: 'script', evidence: evidenceOf('is made to be started by hand') }
  if (aside) return { role: aside.role, evidence: aside.because === undefined ? [] : evidenceOf(aside.because) }
  if (!unit && !started && isHandRunFile(file)) return { role: 'script', evidence: evidenceOf('is a program that reads arguments') }
  return { role: 'production', evidence: [] }
}

/** A program of one file that reads the arguments of a command line, in a folder without a manifest. */
const isHandRunFile = ({ language, facts }: SnapshotFile): boolean => {
  const ecosystem = isLinkedCode(language) ? ecosystemOf(language) : undefined
  if (!ecosystem) return false
  const shown = shownBy(facts, ecosystem)
  return shown.has('program') && shown.has('arguments') && !shown.has('stops')
}
