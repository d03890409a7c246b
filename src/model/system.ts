import type { FunctionMark } from './facts/function-mark.ts'
import type { Fact, FactKind, FactOf, FileTraits, Ref } from './fact.ts'
import type { ChangedFile } from './change-set.ts'
import type { FileRole, FileSide, Language, Place } from './source-file.ts'

/** The kinds of entry points that can reach a function. */
export type Reach = 'module-load' | 'startup' | 'request' | 'job' | 'signal'

export type Runtime = 'server' | 'worker' | 'serverless' | 'frontend' | 'cli' | 'library' | 'unknown'

/** The package ecosystem that a unit is built in. */
export type Ecosystem = 'npm' | 'python' | 'go' | 'java'

/**
 * What a dependency provides: routes, such as health checks, that no code names; an id for each request in the log lines; rate limits for anonymous callers; measurement of each request and
 * its outcome; metrics whose names no fact shows; a page that shows the jobs; a response to the caller when a handler's promise is
 * rejected.
 */
export type Brought =
  'own-routes' | 'request-ids' | 'rate-limits' | 'request-metrics' | 'other-metrics' | 'job-dashboard' | 'handled-rejections'

/** A deployable, or the nearest thing to one: a folder with a manifest (`package.json`, `go.mod`, `pom.xml` …). */
export interface Unit {
  /** Folder of the manifest, `''` for the repository's root. */
  readonly root: string
  readonly ecosystem: Ecosystem
  readonly name: string
  readonly runtime: Runtime
  /** Why it is taken for that, as clauses about the unit. */
  readonly evidence: readonly string[]
  /** Something in this repository builds, starts or deploys this unit (Dockerfile, Procfile, manifest, start script). */
  readonly deployed: boolean
  /** What its dependencies provide for all its requests, without explicit code. */
  readonly brings: ReadonlySet<Brought>
  /** Declared dependencies: name to version range (the locked version if a lock file was read). */
  readonly dependencies: ReadonlyMap<string, string>
  /** The owner, if the repository's configuration names one. */
  readonly owner?: string
}

export interface FileInfo {
  readonly path: string
  readonly language: Language
  readonly role: FileRole
  readonly side: FileSide
  readonly unit: Unit | undefined
  /** Why it has its role, as clauses about the file; empty for production code, which needs no reason. */
  readonly evidence: readonly string[]
  /** The configuration says that a service runs it. */
  readonly isConfigured?: true
  /** It serves, or code that serves loads it. */
  readonly isOfServer?: true
  /** Why a file that production loads is not edited by hand, judged by its path or its first lines. */
  readonly origin?: 'vendored' | 'generated'
  readonly traits: FileTraits | undefined
}

/** A fact in context: path, file, unit, and how it is reached. */
export type Linked<F extends Fact> = Omit<F, 'at'> & {
  readonly at: Place
  readonly file: FileInfo
  /** The kinds of entry points that reach the enclosing function, as far as they are known; empty if unknown. */
  readonly reach: ReadonlySet<Reach>
  /**
   * It runs on the server side in production, as far as nothing shows otherwise: a test, a script, a user interface, a published library, a
   * command-line tool.
   */
  readonly inService: boolean
}

export interface NotExamined {
  readonly path: string
  readonly reason: string
  /** The ecosystem of its code, if it is code. */
  readonly ecosystem?: Ecosystem | undefined
}

/** The linked facts of one snapshot. */
export interface System {
  /** All facts of a kind, ordered by path and line. */
  facts<Kind extends FactKind>(kind: Kind): readonly Linked<FactOf<Kind>>[]
  /**
   * Whether a function (`within` of a file), or anything that it calls or passes on, carries a mark. Follows calls across files, a few steps
   * deep.
   */
  does(path: string, functionName: string, mark: FunctionMark): boolean
  /** Functions that a function calls directly; functions that it only passes on are left out. */
  callees(path: string, functionName: string): readonly { readonly path: string; readonly name: string }[]
  /**
   * Functions that a function calls directly or passes on as values, each with the line of the first such place. Stored: it only keeps them in
   * a field or a table.
   */
  uses(
    path: string,
    functionName: string,
  ): readonly { readonly path: string; readonly name: string; readonly line: number; readonly stored?: true }[]
  /** Functions that a call of this one may run instead: implementations of the interface method. */
  implementers(path: string, functionName: string): readonly { readonly path: string; readonly name: string }[]
  /**
   * Where a name that a file uses is defined: the file itself, or the file that it imports the name from; undefined for packages and
   * unresolvable names.
   */
  define(path: string, ref: Ref): { readonly path: string; readonly name: string } | undefined
  /** The files of the repository that a file imports, without imports of types alone. */
  loads(path: string): readonly string[]
  /** The modules that a file imports and that are no file of the repository, as written. */
  outside(path: string): readonly string[]
  /** Whether a file has a function of this name (`''` is the module itself). */
  hasFunction(path: string, name: string): boolean
  /** Whether a function itself carries a mark, whatever it calls. */
  isMarked(path: string, functionName: string, mark: FunctionMark): boolean
  readonly units: readonly Unit[]
  readonly files: ReadonlyMap<string, FileInfo>
  /** Paths of the snapshot, whether read or not (for "not found in this repository"). */
  readonly paths: ReadonlySet<string>
  /** The account or the organization that the repository belongs to, in lower case; absent if unknown. */
  readonly owner?: string
  /** Files that matter and were not read, or not understood. A rule about absence reports nothing about code that one of them may belong to. */
  readonly notExamined: readonly NotExamined[]
}

/** What rules may know about the change itself. Absent in an audit. */
export interface Change {
  readonly base: System
  /** By head path (base path for removed files). */
  file(path: string): ChangedFile | undefined
  /** The path did not exist at the merge base (a rename is not an addition). */
  isAdded(path: string): boolean
}
