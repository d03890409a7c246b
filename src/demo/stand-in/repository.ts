import type { FileChange } from './git/changed-files.ts'
import type { Side } from './git/anchors.ts'
import type { Snapshot, SnapshotFile } from './git/snapshot.ts'
import { blobId, commitId } from './git/git-objects.ts'
import { changedFiles } from './git/changed-files.ts'
import { snapshotOf } from './git/snapshot.ts'

/** File contents by path; in a change, `null` removes the path. */
export type Files = Readonly<Record<string, string | Buffer>>
export type Changes = Readonly<Record<string, string | Buffer | null>>

export interface Commit {
  readonly sha: string
  readonly snapshot: Snapshot
  readonly parents: readonly string[]
  readonly message: string
  readonly author: string
  readonly date: Date
}

export interface ReviewComment {
  readonly id: number
  readonly author: string
  readonly reviewId: number
  readonly path: string
  readonly subjectType: 'line' | 'file'
  readonly side: Side
  readonly startSide?: Side
  readonly originalLine: number | null
  readonly originalStartLine: number | null
  readonly originalCommit: string
  readonly diffHunk: string
  readonly createdAt: Date
  readonly inReplyTo?: number
  /** Null if the line is no longer in the diff ("outdated"). */
  line: number | null
  startLine: number | null
  position: number | null
  commit: string
  body: string
  updatedAt: Date
  minimized: string | undefined
  resolved: boolean
  reactions: Reaction[]
}

export interface PullReview {
  readonly id: number
  readonly author: string
  readonly commit: string
  readonly submittedAt: Date
  body: string
  state: 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED' | 'PENDING'
}

export interface Reaction {
  readonly id: number
  readonly author: string
  readonly content: string
}

export interface IssueComment {
  readonly id: number
  readonly author: string
  readonly createdAt: Date
  body: string
  updatedAt: Date
  minimized: string | undefined
  reactions: Reaction[]
}

export interface PullRequest {
  readonly id: number
  readonly number: number
  readonly author: string
  readonly createdAt: Date
  readonly headRef: string
  /** Login of the fork's owner, if the head is in a fork. */
  readonly fork?: string
  /** Every commit that was the head, with the current one last. */
  readonly heads: string[]
  readonly reviews: PullReview[]
  readonly comments: ReviewComment[]
  readonly conversation: IssueComment[]
  title: string
  body: string
  baseRef: string
  state: 'open' | 'closed'
  draft: boolean
  merged: boolean
  /** The commits that the merge added to the base branch. */
  mergedCommits?: readonly string[]
  updatedAt: Date
}

export interface Annotation {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly start_column?: number | undefined
  readonly end_column?: number | undefined
  readonly annotation_level: 'notice' | 'warning' | 'failure'
  readonly message: string
  readonly title?: string | undefined
  readonly raw_details?: string | undefined
}

export interface CheckRun {
  readonly id: number
  readonly suiteId: number
  readonly headSha: string
  readonly annotations: Annotation[]
  name: string
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: string | null
  startedAt: Date
  completedAt: Date | null
  externalId: string
  detailsUrl: string | null
  title: string | null
  summary: string | null
  text: string | null
  actions: readonly { readonly label: string; readonly description: string; readonly identifier: string }[]
}

export interface CheckSuite {
  readonly id: number
  readonly headSha: string
  readonly createdAt: Date
}

export interface NewRepository {
  readonly id: number
  readonly owner: string
  readonly name: string
  readonly defaultBranch: string
  readonly private: boolean
  readonly loadBlob?: (sha: string) => Promise<Buffer | undefined>
}

/** One repository with its pull requests and checks. Objects are immutable and identified by git's own ids. */
export class Repository {
  readonly id: number
  readonly owner: string
  /** Changes when the repository is renamed. */
  name: string
  readonly defaultBranch: string
  readonly private: boolean
  readonly commits = new Map<string, Commit>()
  readonly branches = new Map<string, string>()
  readonly pulls = new Map<number, PullRequest>()
  readonly checkRuns: CheckRun[] = []
  readonly checkSuites: CheckSuite[] = []
  /** `role_name` by login. Other users may read a public repository. */
  readonly collaborators = new Map<string, string>()
  /** By branch: names of checks that a ruleset requires. */
  readonly requiredChecks = new Map<string, readonly string[]>()
  /** By branch: names of checks that classic branch protection requires. */
  readonly protectedBy = new Map<string, readonly string[]>()
  readonly #blobs = new Map<string, Buffer>()
  readonly #loadBlob: ((sha: string) => Promise<Buffer | undefined>) | undefined
  readonly #trees = new Map<string, { readonly snapshot: Snapshot; readonly path: string }>()
  readonly #comparisons = new Map<string, Promise<FileChange[]>>()

  constructor(fields: NewRepository) {
    this.id = fields.id
    this.owner = fields.owner
    this.name = fields.name
    this.defaultBranch = fields.defaultBranch
    this.private = fields.private
    this.#loadBlob = fields.loadBlob
  }

  get fullName(): string {
    return `${this.owner}/${this.name}`
  }

  /** Adds a commit with exactly these files, under git's own id. */
  commitFiles(
    files: Files,
    fields: { readonly parents: readonly string[]; readonly author: string; readonly date: Date; readonly message: string },
  ): Commit {
    const entries = Object.entries(files).map(([path, text]) => this.#addBlob(path, text))
    return this.#addCommit(snapshotOf(entries), fields)
  }

  /** Adds a commit that differs from its first parent by `changes`. */
  commitChanges(
    changes: Changes,
    fields: { readonly parents: readonly string[]; readonly author: string; readonly date: Date; readonly message: string },
  ): Commit {
    const files = new Map(this.commit(fields.parents[0] ?? '').snapshot.files)
    for (const [path, text] of Object.entries(changes)) {
      if (text === null) files.delete(path)
      else files.set(path, { ...this.#addBlob(path, text), mode: files.get(path)?.mode ?? '100644' })
    }
    return this.#addCommit(snapshotOf(files.values()), fields)
  }

  /** Adds a commit of files that are already stored. */
  commitSnapshot(
    files: Iterable<SnapshotFile>,
    fields: { readonly parents: readonly string[]; readonly author: string; readonly date: Date; readonly message: string },
  ): Commit {
    return this.#addCommit(snapshotOf(files), fields)
  }

  /** Adds a commit that exists elsewhere, with its id there. */
  addCommit(commit: Commit): void {
    this.commits.set(commit.sha, commit)
    for (const folder of commit.snapshot.folders.values()) this.#trees.set(folder.sha, { snapshot: commit.snapshot, path: folder.path })
  }

  /** The commit with this id. Throws on an unknown id, which is a bug in the calling test. */
  commit(sha: string): Commit {
    const commit = this.commits.get(sha)
    if (!commit) throw new Error(`${this.fullName} has no commit ${sha}. Add it with addRepository, openPullRequest or pushCommit.`)
    return commit
  }

  /** A branch, tag-like reference (`heads/main`), or a full or short id. */
  resolve(reference: string): Commit | undefined {
    const branch = this.branches.get(reference.replace(/^(refs\/)?heads\//, ''))
    if (branch) return this.commits.get(branch)
    const pull = /^(?:refs\/)?pull\/(\d+)\/head$/.exec(reference)
    if (pull) return this.commits.get(this.pulls.get(Number(pull[1]))?.heads.at(-1) ?? '')
    if (!/^[0-9a-f]{7,40}$/.test(reference)) return undefined
    return this.commits.get(reference) ?? [...this.commits.values()].find((commit) => commit.sha.startsWith(reference))
  }

  /** A tree by its own id, or by that of a commit or branch. */
  tree(reference: string): { readonly snapshot: Snapshot; readonly path: string } | undefined {
    const tree = this.#trees.get(reference)
    if (tree) return tree
    const commit = this.resolve(reference)
    return commit ? { snapshot: commit.snapshot, path: '' } : undefined
  }

  async blob(sha: string): Promise<Buffer | undefined> {
    const known = this.#blobs.get(sha)
    if (known) return known
    const loaded = await this.#loadBlob?.(sha)
    if (loaded) this.#blobs.set(sha, loaded)
    return loaded
  }

  readonly readBlob = async (sha: string): Promise<Buffer> => {
    const content = await this.blob(sha)
    if (!content) throw new Error(`${this.fullName} has no blob ${sha}.`)
    return content
  }

  /** The best common ancestor of two commits, found breadth-first from `head`. */
  mergeBase(base: string, head: string): Commit | undefined {
    const ofBase = this.#ancestors(base)
    for (const sha of this.#ancestors(head)) if (ofBase.has(sha)) return this.commits.get(sha)
    return undefined
  }

  /** Commits reachable from `head` but not from `base`, oldest first. */
  commitsBetween(base: string, head: string): Commit[] {
    const ofBase = this.#ancestors(base)
    return [...this.#ancestors(head)]
      .filter((sha) => !ofBase.has(sha))
      .map((sha) => this.commit(sha))
      .reverse()
  }

  /** Commits reachable from `head` in which a path differs from all parents, newest first by their own time. */
  commitsOfPath(head: string, path: string): Commit[] {
    const blobOf = (sha: string): string | undefined => this.commits.get(sha)?.snapshot.files.get(path)?.sha
    return [...this.#ancestors(head)]
      .map((sha) => this.commit(sha))
      .filter(({ sha, parents }) =>
        parents.length === 0 ? blobOf(sha) !== undefined : parents.every((parent) => blobOf(parent) !== blobOf(sha)),
      )
      .toSorted((one, other) => other.date.getTime() - one.date.getTime())
  }

  /** Files that differ between `head` and its merge base with `base`. */
  changes(base: string, head: string): Promise<FileChange[]> {
    const from = this.mergeBase(base, head)
    if (!from) throw new Error(`${base} and ${head} have no common ancestor in ${this.fullName}.`)
    const key = `${from.snapshot.sha}..${this.commit(head).snapshot.sha}`
    const known = this.#comparisons.get(key)
    if (known) return known
    const comparison = changedFiles(this.readBlob, from.snapshot, this.commit(head).snapshot)
    this.#comparisons.set(key, comparison)
    return comparison
  }

  headOf(pull: PullRequest): string {
    const head = pull.heads.at(-1)
    if (!head) throw new Error(`Pull request ${pull.number} of ${this.fullName} has no head.`)
    return head
  }

  baseOf(pull: PullRequest): string {
    const base = this.branches.get(pull.baseRef)
    if (!base) throw new Error(`${this.fullName} has no branch ${pull.baseRef}.`)
    return base
  }

  #addBlob(path: string, text: string | Buffer): SnapshotFile {
    const content = Buffer.from(text)
    const sha = blobId(content)
    this.#blobs.set(sha, content)
    return { path, mode: '100644', sha, size: content.length }
  }

  #addCommit(
    snapshot: Snapshot,
    fields: { readonly parents: readonly string[]; readonly author: string; readonly date: Date; readonly message: string },
  ): Commit {
    const commit = { ...fields, sha: commitId({ ...fields, tree: snapshot.sha }), snapshot }
    this.addCommit(commit)
    return commit
  }

  #ancestors(sha: string): Set<string> {
    const seen = new Set<string>()
    const queue = [sha]
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (seen.has(next) || !this.commits.has(next)) continue
      seen.add(next)
      queue.push(...this.commit(next).parents)
    }
    return seen
  }
}
