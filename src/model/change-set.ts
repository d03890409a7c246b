/** One entry of a commit's tree. `blob` is git's object id of the content (for a working tree: computed the same way). */
export interface TreeEntry {
  readonly path: string
  readonly blob: string
  readonly mode: 'file' | 'executable' | 'symlink' | 'submodule'
  /** Bytes, where the source told it. */
  readonly size?: number
}

/** One side of a change: every path of a commit (or of the working tree, whose `commit` is `WORKTREE`). */
export interface Tree {
  /** What the caller asked for: a branch, a tag, a SHA, `WORKTREE`. */
  readonly revision: string
  readonly commit: string
  readonly entries: readonly TreeEntry[]
  /** Set when the listing was cut (for example GitHub's limit of 100,000 entries): then absence proves nothing. */
  readonly truncated?: string
}

/** One hunk of a unified diff. `lines` keep their sign (`+`, `-` or a space) as first character. */
export interface Hunk {
  readonly oldStart: number
  readonly oldLines: number
  readonly newStart: number
  readonly newLines: number
  readonly lines: readonly string[]
}

export interface ChangedFile {
  readonly status: 'added' | 'modified' | 'removed' | 'renamed' | 'copied' | 'type-changed'
  /** Path at the head; at the base for a removed file. */
  readonly path: string
  /** Path at the base, when it differs (renamed, copied). */
  readonly previousPath?: string
  /** Undefined when there is no textual difference to show (binary, submodule, too large). */
  readonly hunks: readonly Hunk[] | undefined
  /** `false`: the hunks were found here, since GitHub shows none (it leaves large differences out). Then no line takes a comment there. */
  readonly isShown?: false
}

/**
 * A change as plain data: the two trees and what differs between them. `base` is the merge base, never the tip of the base branch.
 * Contents are not in it: they are read by blob (see {@link BlobReader}), since a blob that was compiled before need not be read again.
 */
export interface ChangeSet {
  /** `owner/name`, or the folder's name for a local repository without a remote. */
  readonly repository: string
  readonly base: Tree
  readonly head: Tree
  /**
   * The tip of the base branch, as far as it holds settings, where it is known and is not `base`: the author of a change chooses its merge base,
   * and must not choose its settings by that.
   */
  readonly settings?: Tree
  readonly files: readonly ChangedFile[]
  /** Set when not every changed file is listed (for example GitHub's limit of 3,000 files). */
  readonly truncated?: string
}

/** The content of a blob, or why there is none to read. "Could not look" is a value, never an empty text. */
export type Blob =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary' }
  | { readonly kind: 'huge'; readonly bytes: number }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** Reads blobs by id, in few calls. Every id asked for is answered. */
export interface BlobReader {
  /** `onRead` is told of each blob as soon as it is there, by readers that read one after the other; the answer holds all of them in any case. */
  read(blobs: readonly string[], onRead?: (blob: string, content: Blob) => void): Promise<ReadonlyMap<string, Blob>>
}
