import type { Client, ClientSetting, ExternalCall, MemberCall } from '#model/facts/external-call'
import type { Deadline, ExportRecord, Fact, FactKind, FactOf, FileFacts, Ref } from '#model/fact'
import type { Logger } from '#model/facts/log'
import type { PackageManifest, PathMapping } from '#model/facts/manifest'
import type { FileInfo, Linked, NotExamined, Runtime, System, Unit } from '#model/system'
import type { FileRole, FileSide, Language } from '#model/source-file'
import { handRunFiles } from './hand-run-programs.ts'
import { moduleResolvers } from './module-resolvers.ts'
import { callGraph } from './call-graph.ts'
import { roleOf } from './role-of.ts'
import { sidesOf } from './sides.ts'
import { ecosystemOf, unitFinder, unitsOf, type StartingFile } from './units.ts'

export interface SnapshotFile {
  readonly path: string
  readonly language: Language
  readonly facts: FileFacts
}

/** What linking must know of libraries. Handed in, since frameworks are known in `facts` and nowhere else. */
export interface Vocabulary {
  /** Reads a call through a client that another file made; undefined when the client has no such call. */
  callThroughClient(client: Client, call: MemberCall): ExternalCall | undefined
}

export interface Snapshot {
  readonly files: readonly SnapshotFile[]
  /** Every path of the snapshot, read or not. */
  readonly paths: ReadonlySet<string>
  readonly notExamined: readonly NotExamined[]
  readonly vocabulary: Vocabulary
  /** A path's role by configuration; undefined leaves it to the path itself. */
  readonly roleByConfig?: (path: string) => FileRole | undefined
  readonly sideByConfig?: (path: string) => FileSide | undefined
  /** Files of the merge base, when this is the head of a change: a change takes no file out of production by what it writes into it. */
  readonly before?: ReadonlyMap<string, FileInfo>
  /** Who owns a folder, by configuration. */
  readonly ownerByConfig?: (folder: string) => string | undefined
}

const running: readonly Runtime[] = ['server', 'worker', 'serverless']

/** Functions of a `.tsx` route module that run on the server whatever the rest of the file is. */
const serverExport = /^(loader|action|getServerSideProps|getStaticProps|generateMetadata|GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)( >|$)/

/** Languages whose code never runs in a browser. */
const runsOnServers: ReadonlySet<Language> = new Set<Language>(['python', 'go', 'java'])

const maxExportDepth = 8

/** Puts the facts of one snapshot together. Pure; the same input gives the same system. */
export const link = (snapshot: Snapshot): System => {
  const manifests = new Map<string, PackageManifest>()
  const mappings = new Map<string, PathMapping>()
  for (const file of snapshot.files)
    for (const fact of file.facts.facts) {
      if (fact.kind === 'package-manifest') manifests.set(file.path, fact)
      if (fact.kind === 'path-mapping') mappings.set(file.path, fact)
    }
  const manifestFiles = snapshot.files.flatMap((file) => {
    const ecosystem = ecosystemOf(file.language)
    const manifest = manifests.get(file.path)
    return manifest && ecosystem ? [{ path: file.path, ecosystem, manifest }] : []
  })
  const resolver = moduleResolvers(snapshot.paths, manifestFiles, mappings)
  const units = unitsOf(manifestFiles, startingFiles(snapshot.files), snapshot.paths).map((unit): Unit => {
    const owner = snapshot.ownerByConfig?.(unit.root)
    return owner === undefined ? unit : { ...unit, owner }
  })
  const findUnit = unitFinder(units)
  const byPath = new Map(snapshot.files.map((file) => [file.path, file]))
  const unitOf = (path: string): Unit | undefined => findUnit(path, ecosystemOf(byPath.get(path)?.language ?? 'text'))
  const code = snapshot.files.filter((file) => file.language !== 'package-json' && ecosystemOf(file.language) !== undefined)
  const loads = new Map(
    code.map((file) => [
      file.path,
      file.facts.imports.flatMap((record) => (record.typeOnly ? [] : resolver.resolve(file.path, record.module))),
    ]),
  )
  const sides = sidesOf(
    code.filter((file) => ecosystemOf(file.language) === 'npm').map((file) => ({ ...file, imports: loads.get(file.path) ?? [] })),
  )
  const runs = loadedByWhatServes(code, loads)
  const byHand = handRunFiles(
    code.filter((file) => file.language === 'go' && roleOf(file.path) === 'production' && !file.facts.traits.shebang),
    resolver.resolve,
  )
  const files = new Map<string, FileInfo>()
  for (const file of snapshot.files)
    files.set(
      file.path,
      infoOf(file, snapshot, {
        unit: unitOf(file.path),
        side: sides.get(file.path),
        byHand: byHand.has(file.path),
        runs: runs.has(file.path),
      }),
    )

  /** Where a name of a module is defined: follows imports and re-exports. */
  const define = (from: string, ref: Ref, depth = 0): Definition | undefined => {
    if (ref.module === undefined) return { path: from, name: ref.name }
    if (depth > maxExportDepth) return undefined
    const paths = resolver.resolve(from, ref.module)
    const found = defineMember(paths, ref.name, depth)
    if (found) return found
    for (const path of paths) {
      const inside = defineIn(path, ref.name, depth)
      if (inside) return inside
    }
    // A name of a package may be a module of its own (`from app import clients`).
    const [head = '', ...rest] = ref.name.split('.')
    const inner = rest.length > 0 ? resolver.inner(from, ref.module, head) : undefined
    return inner === undefined ? undefined : define(from, { module: inner, name: rest.join('.') }, depth + 1)
  }

  /**
   * A name with members that a file exports as such: a method that stands in another file than its type (`Store.Save`), or what a field's or
   * a result's type leads to (`Server.store`, `NewStore()`).
   */
  const defineMember = (paths: readonly string[], name: string, depth: number): Definition | undefined => {
    const parts = name.split('.')
    for (let length = parts.length; length > 0; length -= 1) {
      const head = parts.slice(0, length).join('.')
      if (!/[.(]/.test(head)) continue
      const rest = parts
        .slice(length)
        .map((part) => `.${part}`)
        .join('')
      for (const path of paths) {
        const exported = memberExports(path)?.get(head)
        if (!exported) continue
        if (exported.module === undefined) return { path, name: exported.local + rest }
        const found = define(path, { module: exported.module, name: exported.local + rest }, depth + 1)
        if (found) return found
      }
    }
    return undefined
  }

  const membersByPath = new Map<string, ReadonlyMap<string, ExportRecord> | undefined>()
  const memberExports = (path: string): ReadonlyMap<string, ExportRecord> | undefined => {
    if (membersByPath.has(path)) return membersByPath.get(path)
    const members = byPath.get(path)?.facts.exports.filter((record) => /[.(]/.test(record.name)) ?? []
    // The first of a name counts.
    const index = members.length > 0 ? new Map(members.toReversed().map((record) => [record.name, record])) : undefined
    membersByPath.set(path, index)
    return index
  }

  const defineIn = (path: string, name: string, depth: number): Definition | undefined => {
    const [head = '', ...rest] = name.split('.')
    const tail = rest.length > 0 ? `.${rest.join('.')}` : ''
    const target = byPath.get(path)
    if (!target) return undefined
    const exported = target.facts.exports.find((record) => record.name === head)
    if (exported) {
      if (exported.module === undefined) return { path, name: exported.local + tail }
      // `export * as clients from './clients'`: the next member is the name.
      const further = exported.local === '*' ? rest.join('.') : exported.local + tail
      return define(path, { module: exported.module, name: further }, depth + 1)
    }
    // `import * as api` and then a member, or CommonJS: the head itself may be the export of a default object.
    for (const star of target.facts.exports.filter((record) => record.name === '*' && record.module !== undefined)) {
      const found = define(path, { module: star.module as string, name }, depth + 1)
      if (found) return found
    }
    return head === 'default' ? { path, name: `default${tail}` } : undefined
  }

  const graph = callGraph(code, define)
  const linked = new Map<FactKind, Linked<Fact>[]>()
  const place = <F extends Fact>(fact: F, path: string): Linked<F> => {
    const file = files.get(path) as FileInfo
    return {
      ...fact,
      at: { path, ...fact.at },
      file,
      reach: graph.reach(path, fact.within),
      inService: inService(file, fact.within),
    } as unknown as Linked<F>
  }
  const add = (fact: Linked<Fact>): void => {
    const list = linked.get(fact.kind)
    if (list) list.push(fact)
    else linked.set(fact.kind, [fact])
  }

  const clients = new Map<string, Client>()
  const loggers = new Map<string, Logger>()
  const settings: { readonly setting: ClientSetting; readonly path: string }[] = []
  for (const file of snapshot.files)
    for (const fact of file.facts.facts) {
      if (fact.kind === 'client' && fact.name) clients.set(`${file.path}\0${fact.name}`, fact)
      if (fact.kind === 'logger' && fact.name) loggers.set(`${file.path}\0${fact.name}`, fact)
      if (fact.kind === 'client-setting') settings.push({ setting: fact, path: file.path })
    }
  const deadlines = boundBySettings(settings, define, (path) => unitOf(path)?.root)

  for (const file of snapshot.files)
    for (const fact of file.facts.facts) {
      if (fact.kind === 'member-call') {
        const target = define(file.path, fact.target)
        const client = target && clients.get(`${target.path}\0${target.name}`)
        const call = client && snapshot.vocabulary.callThroughClient(client, fact)
        if (call && client && target) {
          const own = call.deadline === client.deadline ? standingIn(target.path, client.deadline) : call.deadline
          add(place({ ...call, deadline: deadlines(own, call.library, target, file.path) }, file.path))
        }
      } else if (fact.kind === 'external-call') {
        const target = fact.client && define(file.path, fact.client)
        add(place({ ...fact, deadline: deadlines(fact.deadline, fact.library, target, file.path) }, file.path))
      } else if (fact.kind === 'client') {
        const dependencies = unitOf(file.path)?.dependencies
        const exempt = fact.connection?.exemptWith.find((name) => dependencies?.has(name))
        add(
          place(
            exempt
              ? { ...fact, deadline: { state: 'unknown' as const, because: `it may serve ${exempt}, which must not be bounded this way` } }
              : fact,
            file.path,
          ),
        )
      } else if (fact.kind === 'log-call' && fact.logger) {
        const target = define(file.path, fact.logger)
        const made = target && loggers.get(`${target.path}\0${target.name}`)
        add(
          place(
            made
              ? { ...fact, library: made.library, made: { library: made.library, redacts: made.redacts, errorKeys: made.errorKeys } }
              : fact,
            file.path,
          ),
        )
      } else add(place(fact, file.path))
    }
  for (const list of linked.values())
    list.sort((a, b) => (a.at.path < b.at.path ? -1 : a.at.path > b.at.path ? 1 : a.at.startLine - b.at.startLine))

  return {
    facts: <Kind extends FactKind>(kind: Kind) => (linked.get(kind) ?? []) as unknown as readonly Linked<FactOf<Kind>>[],
    does: (path, functionName, mark) => graph.does(path, functionName, mark),
    callees: (path, functionName) => graph.callees(path, functionName),
    define: (path, ref) => define(path, ref),
    isMarked: (path, functionName, mark) => graph.isMarked(path, functionName, mark),
    hasFunction: (path, name) => (name === '' ? files.has(path) : graph.has(path, name)),
    units,
    files,
    paths: snapshot.paths,
    notExamined: snapshot.notExamined,
  }
}

interface Definition {
  readonly path: string
  readonly name: string
}

/** Production files that start something when they are run. */
const startingFiles = (files: readonly SnapshotFile[]): StartingFile[] =>
  files.flatMap(({ path, language, facts }) => {
    const ecosystem = ecosystemOf(language)
    const { starts } = facts.traits
    return ecosystem && starts && roleOf(path) === 'production' ? [{ path, ecosystem, starts }] : []
  })

/** Roles that a path only suggests: what a server loads is none of them. */
const suggested: ReadonlySet<FileRole> = new Set<FileRole>(['test', 'example', 'docs', 'script'])

/** Kinds of facts that a file has which a running service begins with or answers by. */
const serves: ReadonlySet<FactKind> = new Set<FactKind>(['server', 'endpoint', 'consumer', 'schedule', 'webhook-receiver'])

/** Files that code which serves loads, whatever their folders are called. */
const loadedByWhatServes = (code: readonly SnapshotFile[], loads: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> => {
  const isServing = ({ path, facts: { traits, facts } }: SnapshotFile): boolean =>
    roleOf(path) === 'production' &&
    !traits.generated &&
    (traits.starts === 'server' || traits.starts === 'worker' || facts.some(({ kind }) => serves.has(kind)))
  const reached = new Set(code.filter(isServing).map(({ path }) => path))
  // A set grows while it is walked.
  for (const path of reached) for (const target of loads.get(path) ?? []) reached.add(target)
  return reached
}

interface About {
  readonly unit: Unit | undefined
  readonly side: FileSide | undefined
  readonly byHand: boolean
  /** Code that serves loads it. */
  readonly runs: boolean
}

const infoOf = (file: SnapshotFile, snapshot: Snapshot, { unit, side, byHand, runs }: About): FileInfo => {
  const { traits } = file.facts
  const told = traits.generated ? 'generated' : roleOf(file.path)
  // A file that is started by hand (`#!`) is a script, unless it is what a package starts.
  const own = told === 'production' && ((traits.shebang && unit?.runtime !== 'cli') || byHand) ? 'script' : told
  const wasProduction = (own === 'generated' || own === 'script') && snapshot.before?.get(file.path)?.role === 'production'
  return {
    path: file.path,
    language: file.language,
    role: snapshot.roleByConfig?.(file.path) ?? (wasProduction || (runs && suggested.has(own)) ? 'production' : own),
    side: snapshot.sideByConfig?.(file.path) ?? side ?? (runsOnServers.has(file.language) ? 'backend' : 'unknown'),
    unit,
    traits,
  }
}

/** A deadline that a call has from its client stands where the client does. */
const standingIn = (path: string, deadline: Deadline): Deadline =>
  deadline.state === 'bounded' && deadline.at ? { ...deadline, at: { ...deadline.at, path } } : deadline

/** See {@link Linked.inService}. */
const inService = (file: FileInfo, within: string): boolean => {
  if (file.role !== 'production') return false
  const { side, unit } = file
  if (!unit || !running.includes(unit.runtime)) return false
  if (side === 'backend') return true
  if (side === 'unknown')
    return (
      file.language !== 'tsx' && !unit.dependencies.has('react-dom') && !unit.dependencies.has('vue') && !unit.dependencies.has('svelte')
    )
  return serverExport.test(within)
}

type Bind = (own: Deadline, library: string, target: { readonly path: string; readonly name: string } | undefined, from: string) => Deadline

/** What settings elsewhere add to a call that nothing nearer bounds: those of its client, and those of its library in the same unit. */
const boundBySettings = (
  settings: readonly { readonly setting: ClientSetting; readonly path: string }[],
  define: (from: string, ref: Ref) => { readonly path: string; readonly name: string } | undefined,
  unitRoot: (path: string) => string | undefined,
): Bind => {
  const byClient = new Map<string, Deadline>()
  const byLibrary = new Map<string, Deadline>()
  for (const { setting, path } of settings) {
    if (setting.library !== undefined) byLibrary.set(`${unitRoot(path) ?? ''}\0${setting.library}`, setting.deadline)
    const target = setting.target && define(path, setting.target)
    if (target) byClient.set(`${target.path}\0${target.name}`, setting.deadline)
  }
  return (own, library, target, from) => {
    if (own.state !== 'none' && own.state !== 'default') return own
    const setting = (target && byClient.get(`${target.path}\0${target.name}`)) ?? byLibrary.get(`${unitRoot(from) ?? ''}\0${library}`)
    if (!setting || setting.state === 'none') return own
    // Its lines are another file's.
    return setting.state === 'bounded' ? { state: 'bounded', by: setting.by } : setting
  }
}
