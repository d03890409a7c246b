import type { Fact, FactKind, FactOf, FileTraits, Ref } from './fact.ts'
import type { ChangedFile } from './change-set.ts'
import type { FileRole, FileSide, Language, Place } from './source-file.ts'

/** Where a function can be reached from. */
export type Reach = 'module-load' | 'startup' | 'request' | 'job' | 'signal'

export type Runtime = 'server' | 'worker' | 'serverless' | 'frontend' | 'cli' | 'library' | 'unknown'

/** Whose package manager a unit is built by. */
export type Ecosystem = 'npm' | 'python' | 'go' | 'java'

/**
 * An id for each request in the lines of its logger; limits on how often strangers may call; a measurement of each request and of its
 * outcome; metrics of whose names no fact speaks;
 * a page that shows its jobs; an answer to whoever asked when a handler's promise is rejected.
 */
export type Brought = 'request-ids' | 'rate-limits' | 'request-metrics' | 'other-metrics' | 'job-dashboard' | 'handled-rejections'

/** A deployable, or the nearest thing to one: a folder with a manifest (`package.json`, `go.mod`, `pom.xml` …). */
export interface Unit {
  /** Folder of the manifest, `''` for the repository's root. */
  readonly root: string
  readonly ecosystem: Ecosystem
  readonly name: string
  readonly runtime: Runtime
  /** What runs this unit is built, started or deployed by something of this repository (Dockerfile, Procfile, manifest, start script). */
  readonly deployed: boolean
  /** What its dependencies bring to all of its requests, without a line of code that says so. */
  readonly brings: ReadonlySet<Brought>
  /** Declared dependencies: name to version range (the locked version where a lock file was read). */
  readonly dependencies: ReadonlyMap<string, string>
  /** Who owns it, where the repository's configuration says so. */
  readonly owner?: string
}

export interface FileInfo {
  readonly path: string
  readonly language: Language
  readonly role: FileRole
  readonly side: FileSide
  readonly unit: Unit | undefined
  /** What its path or its first lines say of a file that production loads: nobody edits it by hand. */
  readonly origin?: 'vendored' | 'generated'
  readonly traits: FileTraits | undefined
}

/** A fact in its place: path, file, unit, and how it is reached. */
export type Linked<F extends Fact> = Omit<F, 'at'> & {
  readonly at: Place
  readonly file: FileInfo
  /** From where the enclosing function is reached, as far as it can be told; empty when it cannot. */
  readonly reach: ReadonlySet<Reach>
  /** It runs on our side in production: production role, back end (or undecided inside a server), not a published library or a command-line tool. */
  readonly inService: boolean
}

export interface NotExamined {
  readonly path: string
  readonly reason: string
}

/** The linked facts of one snapshot. */
export interface System {
  /** All facts of a kind, ordered by path and line. */
  facts<Kind extends FactKind>(kind: Kind): readonly Linked<FactOf<Kind>>[]
  /**
   * Whether a function (`within` of a file), or anything that it calls or hands on, carries a mark (`FunctionRecord.marks`).
   * Follows calls across files, a few steps deep.
   */
  does(path: string, functionName: string, mark: string): boolean
  /** Functions that a function calls by itself, one step away; what it only hands on is left out. */
  callees(path: string, functionName: string): readonly { readonly path: string; readonly name: string }[]
  /** Functions that a call of this one may run in its place: what implements the method of an interface. */
  implementers(path: string, functionName: string): readonly { readonly path: string; readonly name: string }[]
  /** Where a name that a file uses is defined: itself, or the file that it imports it from; undefined for packages and what cannot be told. */
  define(path: string, ref: Ref): { readonly path: string; readonly name: string } | undefined
  /** Whether a file has a function of this name (`''` is the module itself). */
  hasFunction(path: string, name: string): boolean
  /** Whether a function itself carries a mark, whatever it calls. */
  isMarked(path: string, functionName: string, mark: string): boolean
  readonly units: readonly Unit[]
  readonly files: ReadonlyMap<string, FileInfo>
  /** Paths of the snapshot, whether read or not (for "not found in this repository"). */
  readonly paths: ReadonlySet<string>
  /** Files that matter and were not read, or not understood. A rule of absence that needed one of them does not run. */
  readonly notExamined: readonly NotExamined[]
}

/** What rules may know of the change itself. Absent in an audit. */
export interface Change {
  readonly base: System
  /** By head path (base path for removed files). */
  file(path: string): ChangedFile | undefined
  /** The path did not exist at the merge base (a rename is not an addition). */
  isAdded(path: string): boolean
}
