/** What a check run can conclude with, as far as we use it. `success` and `neutral` let a required check pass; the others do not. */
export type Conclusion = 'success' | 'neutral' | 'failure' | 'action_required' | 'cancelled'

/**
 * Where an inline comment stands: lines of one side of the diff, all inside one hunk. `startLine` and `startSide` are absent when the
 * comment covers one line.
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

/** A comment on a whole changed file (`subject_type: file`). The reviews API does not take these: each is a request of its own. */
export interface FileComment {
  readonly fingerprint: string
  readonly path: string
  readonly body: string
}

/** What a comment of ours says of its finding. */
export type CommentState = 'open' | 'fixed' | 'waived' | 'suppressed'

/** A comment that our own app wrote earlier on this pull request, told by its hidden marker. */
export interface PublishedComment {
  readonly id: number
  /** GraphQL's id, for minimising. */
  readonly nodeId: string
  readonly fingerprint: string
  readonly ruleId: string | undefined
  /** Of its marker; comments of older versions have none. */
  readonly construct?: string
  readonly since?: string
  readonly state: CommentState
  /** The file that its finding is in, as far as is known: the one that it stands on, or the one that its marker names. */
  readonly path: string
  /** The file that it stands on, where its finding has moved to another. */
  readonly standsOn?: string
  /** The line of the present head (of the base, for a removed line) that it stands on; absent when that line is no more. */
  readonly line?: number
  readonly body: string
  /** Where a reader finds it. */
  readonly url?: string
  /** Whether it is a comment on a whole file. */
  readonly onFile: boolean
}

/**
 * A new text for an older comment. `resolved`: minimise it as RESOLVED; `shown`: take the minimising back; `kept`: leave it as it is.
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

/** A note of the check run, at a place that need not lie in the diff. Plain text, no Markdown. */
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
 * Where a finding is told, besides the summary, which tells every one: `inline`, `file` and `annotation` are new; `earlier` is a comment
 * of ours that stands already; `folded` is counted in the last comment of the same rule on the same file; `summary` is nowhere else.
 */
export type PlacementKind = 'inline' | 'file' | 'annotation' | 'earlier' | 'folded' | 'summary'

export interface Placement {
  readonly fingerprint: string
  readonly kind: PlacementKind
  /** Address of the comment, where it is known (of an earlier one at once, of a new one after posting). */
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
  /** What the summary had no room for, under the same limit. */
  readonly text?: string
}

export interface CheckRunPlan extends CheckRunOutput {
  readonly name: string
  readonly headSha: string
  readonly conclusion: Conclusion
  readonly detailsUrl?: string
  /** In the order of posting, at most 50 in each; a request with annotations appends. */
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

/** What the pull request should look like afterwards: a plan, cheap to print, to compare and to test. */
export interface Publication {
  readonly checkRun: CheckRunPlan
  /** Absent when there is nothing new to say inline: a clean pull request gets no comment at all. */
  readonly review?: ReviewPlan
  readonly fileComments: readonly FileComment[]
  readonly edits: readonly CommentEdit[]
  /** One for each finding of state `new`, in the review's order. */
  readonly placements: readonly Placement[]
}
