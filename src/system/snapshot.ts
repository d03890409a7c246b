import type { FileFacts } from '#model/fact'
import type { Client, ExternalCall, MemberCall } from '#model/facts/external-call'
import type { FileRole, FileSide, Language } from '#model/source-file'
import type { FileInfo, NotExamined, Unit } from '#model/system'

/** What linking must know of libraries. Handed in, since frameworks are known in `facts` and nowhere else. */
export interface Vocabulary {
  /** Reads a call through a client that another file made; undefined when the client has no such call. */
  callThroughClient(client: Client, call: MemberCall): ExternalCall | undefined
}

export interface SnapshotFile {
  readonly path: string
  readonly language: Language
  readonly facts: FileFacts
}

/** What the merge base says of files and of what runs them. */
export interface Before {
  readonly files: ReadonlyMap<string, FileInfo>
  readonly units: readonly Unit[]
  /** Paths of files that were moved, each with its path at the merge base. */
  readonly moved: ReadonlyMap<string, string>
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
  /** Files that linking sees under a second name, over symbolic links. */
  readonly aliases?: ReadonlyMap<string, string>
  /**
   * Files that are production because production loads them, whatever their paths say, each with the file that loads it;
   * {@link FileInfo.origin} marks vendored and generated ones.
   */
  readonly loaded?: ReadonlyMap<string, string>
  /** What the configuration says of paths, as one text: the same text, the same roles, sides and owners. */
  readonly policy?: string
  /** The merge base, when this is the head of a change: a change takes no file out of production by what it writes into the repository. */
  readonly before?: Before
  /** Who owns a folder, by configuration. */
  readonly ownerByConfig?: (folder: string) => string | undefined
}
