/** The conclusions of a check run that we use. `success` and `neutral` let a required check pass; the others do not. */
export type Conclusion = 'success' | 'neutral' | 'failure' | 'action_required' | 'cancelled'

/**
 * The lines of an inline comment: on one side of the diff, all inside one hunk. `startLine` and `startSide` are absent if the comment
 * covers one line.
 */
export interface Anchor {
  readonly path: string
  readonly side: 'LEFT' | 'RIGHT'
  readonly line: number
  readonly startLine?: number
  readonly startSide?: 'LEFT' | 'RIGHT'
}

export interface InlineComment {
  readonly fingerprint: string
  readonly anchor: Anchor
  /** Markdown; its last line is the hidden marker. */
  readonly body: string
}

/** A comment on a whole changed file (`subject_type: file`). The reviews API does not accept these: each takes a separate request. */
export interface FileComment {
  readonly fingerprint: string
  readonly path: string
  readonly body: string
}

/** The state of a finding according to its comment. */
export type CommentState = 'open' | 'fixed' | 'waived' | 'suppressed'

/** A comment that this app wrote earlier on this pull request, recognised by its hidden marker. */
export interface PublishedComment {
  readonly id: number
  /** GraphQL's id, for minimising. */
  readonly nodeId: string
  readonly fingerprint: string
  readonly ruleId: string | undefined
  /** From its marker; comments of older versions have none. */
  readonly construct?: string
  readonly since?: string
  readonly state: CommentState
  /** The file of its finding, as far as is known: the file of the comment, or the one that its marker names. */
  readonly path: string
  /** The file of the comment, if its finding has moved to another file. */
  readonly standsOn?: string
  /** The comment's line at the present head (at the base, for a removed line); absent if that line no longer exists. */
  readonly line?: number
  readonly body: string
  /** The comment's address. */
  readonly url?: string
  /** Whether it is a comment on a whole file. */
  readonly onFile: boolean
}

/**
 * A new text for an existing comment. `resolved`: minimise it as RESOLVED; `shown`: undo the minimising; `kept`: leave it unchanged.
 * Comments are never deleted.
 */
export interface CommentEdit {
  readonly id: number
  readonly nodeId: string
  readonly fingerprint: string
  readonly body: string
  readonly state: CommentState
  readonly visibility: 'resolved' | 'shown' | 'kept'
}

/** An annotation of the check run, at a place that need not be part of the diff. Plain text, no Markdown. */
export interface Annotation {
  readonly fingerprint: string
  readonly path: string
  readonly startLine: number
  readonly endLine: number
  readonly level: 'notice' | 'warning' | 'failure'
  readonly title: string
  readonly message: string
}

/**
 * Where a finding is reported besides the summary, which lists every finding. `inline`, `file` and `annotation` are new; `earlier` is an
 * existing comment by this app; `folded` is counted in the last comment of the same rule on the same file; `summary` is reported nowhere
 * else.
 */
export type PlacementKind = 'inline' | 'file' | 'annotation' | 'earlier' | 'folded' | 'summary'

export interface Placement {
  readonly fingerprint: string
  readonly kind: PlacementKind
  /** Address of the comment, if it is known (at once for an earlier one, after posting for a new one). */
  readonly url?: string
}

/** A button on the check run. */
export interface CheckAction {
  /** At most 20 characters. */
  readonly label: string
  /** At most 40 characters. */
  readonly description: string
  /** At most 20 characters. */
  readonly identifier: string
}

export interface CheckRunOutput {
  readonly title: string
  /** Markdown, at most 65,535 bytes. */
  readonly summary: string
  /** What did not fit into the summary, under the same limit. */
  readonly text?: string
}

export interface CheckRunPlan extends CheckRunOutput {
  readonly name: string
  readonly headSha: string
  readonly conclusion: Conclusion
  readonly detailsUrl?: string
  /** In posting order, at most 50 in each request; a request with annotations appends. */
  readonly annotations: readonly (readonly Annotation[])[]
  readonly actions: readonly CheckAction[]
}

export interface ReviewPlan {
  /** Never a request for changes: that goes stale, and blocks. */
  readonly event: 'COMMENT'
  /** The commit that was analysed. */
  readonly commitId: string
  readonly body: string
  readonly comments: readonly InlineComment[]
}

/** The desired state of the pull request: a plan, cheap to print, compare and test. */
export interface Publication {
  readonly checkRun: CheckRunPlan
  /** Absent if there is nothing new to report inline: a clean pull request gets no comment at all. */
  readonly review?: ReviewPlan
  readonly fileComments: readonly FileComment[]
  readonly edits: readonly CommentEdit[]
  /** One for each finding of state `new`, in the review's order. */
  readonly placements: readonly Placement[]
}
