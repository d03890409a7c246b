import type { FileFacts } from '#model/fact'
import type { Client, ExternalCall, MemberCall } from '#model/facts/calls/external-call'
import type { FileRole, FileSide, Language } from '#model/source-file'
import type { FileInfo, NotExamined, Unit } from '#model/system'

/** What linking needs to know about libraries. Passed in, because only `facts` knows frameworks. */
export interface Vocabulary {
  /** Interprets a call through a client created in another file; undefined if the client has no such call. */
  callThroughClient(client: Pick<Client, 'library' | 'deadline'>, call: MemberCall, language: Language): ExternalCall | undefined
}

export interface SnapshotFile {
  readonly path: string
  readonly language: Language
  readonly facts: FileFacts
}

/** The files and units of the merge base. */
export interface Before {
  readonly files: ReadonlyMap<string, FileInfo>
  readonly units: readonly Unit[]
  /** Paths of moved files, each with its path at the merge base. */
  readonly moved: ReadonlyMap<string, string>
}

export interface Snapshot {
  readonly files: readonly SnapshotFile[]
  /** Every path of the snapshot, read or not. */
  readonly paths: ReadonlySet<string>
  readonly notExamined: readonly NotExamined[]
  readonly vocabulary: Vocabulary
  /** The configured role of a path; undefined leaves the decision to the path itself. */
  readonly roleByConfig?: (path: string) => FileRole | undefined
  readonly sideByConfig?: (path: string) => FileSide | undefined
  /** Files that have a second name through symbolic links. */
  readonly aliases?: ReadonlyMap<string, string>
  /**
   * Files that are production because production loads them, whatever their paths say, each with the file that loads it.
   * {@link FileInfo.origin} marks vendored and generated ones.
   */
  readonly loaded?: ReadonlyMap<string, string>
  /** The configuration of paths, as one text: equal texts give equal roles, sides and owners. */
  readonly policy?: string
  /** The merge base, if this is the head of a change: no change may take a file out of production by editing the repository. */
  readonly before?: Before
  /** The account or the organization that the repository belongs to, in lower case; absent if unknown. */
  readonly owner?: string
  /** The configured owner of a folder. */
  readonly ownerByConfig?: (folder: string) => string | undefined
}
