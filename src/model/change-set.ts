/** One entry of a commit's tree. `blob` is git's object id of the content (computed the same way for a working tree). */
export interface TreeEntry {
  readonly path: string
  readonly blob: string
  readonly mode: 'file' | 'executable' | 'symlink' | 'submodule'
  /** Bytes, if the source reports the size. */
  readonly size?: number
}

/** One side of a change: every path of a commit (or of the working tree, whose `commit` is `WORKTREE`, or of the staged files, `INDEX`). */
export interface Tree {
  /** The revision that the caller named: a branch, a tag, a SHA, `WORKTREE`, `INDEX`. */
  readonly revision: string
  readonly commit: string
  readonly entries: readonly TreeEntry[]
  /** Set if the listing is incomplete (for example because of GitHub's limit of 100,000 entries): absence then proves nothing. */
  readonly truncated?: string
}

/** One hunk of a unified diff. Each of `lines` starts with its sign (`+`, `-` or a space). */
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
  /** Path at the base, if it differs (renamed, copied). */
  readonly previousPath?: string
  /** Undefined if there is no text diff (binary, submodule, too large). */
  readonly hunks: readonly Hunk[] | undefined
  /** `false`: GitHub omits this diff because it is too large, and the hunks were computed locally. Such lines cannot take a comment. */
  readonly isShown?: false
}

/**
 * A change as plain data: two trees and their differences. `base` is the merge base, never the tip of the base branch. Contents are not
 * included: they are read by blob (see {@link BlobReader}), so a blob that was compiled before need not be read again.
 */
export interface ChangeSet {
  /** `owner/name`, or the folder's name for a local repository without a remote. */
  readonly repository: string
  readonly base: Tree
  readonly head: Tree
  /**
   * The tip of the base branch as far as it holds settings, if it is known and differs from `base`. The author of a change chooses its
   * merge base, and must not be able to choose its settings that way.
   */
  readonly settings?: Tree
  readonly files: readonly ChangedFile[]
  /** Set if not every changed file is listed (for example because of GitHub's limit of 3,000 files). */
  readonly truncated?: string
}

/** The content of a blob, or why it could not be read. A failed read is a separate value, never an empty text. */
export type Blob =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary' }
  | { readonly kind: 'huge'; readonly bytes: number }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** Reads blobs by id, in few calls. Every requested id is answered. */
export interface BlobReader {
  /** Readers that read one blob after another call `onRead` for each as soon as it arrives; the result always holds all of them. */
  read(blobs: readonly string[], onRead?: (blob: string, content: Blob) => void): Promise<ReadonlyMap<string, Blob>>
  /**
   * The bytes of a blob that `read` gives as binary or huge; undefined if there are more than `most`, or if they could not be read. A reader
   * without it cannot give them.
   */
  readBytes?(blob: string, most: number): Promise<Uint8Array | undefined>
}
