/** A pull request, and the installation through which it is read and written. */
export interface PullRequestKey {
  readonly installationId: number
  readonly owner: string
  readonly repo: string
  readonly number: number
}

/**
 * Work to do, by kind. A job carries keys and never a payload: whoever does it reads the present state, so that late, doubled or
 * reordered events are harmless. `rerun` asks for a new check run although the head may have a completed one.
 */
export interface JobTypes {
  review: PullRequestKey & { readonly rerun: boolean }
  /** "Re-run" arrives with a commit, and for forks without a pull request: find those whose head it is. */
  'find-pull-requests': {
    readonly installationId: number
    readonly owner: string
    readonly repo: string
    readonly headSha: string
    /** False: only those that no review has begun on; "true" reviews again. */
    readonly rerun: boolean
  }
  /** Take back a conclusion that lets a merge through and was not reached for what the pull request is now. */
  hold: PullRequestKey & {
    /** The head that the event named. */
    readonly headSha: string
  }
  /** The settings of a branch may have been changed: pull requests into it that were judged by others are reviewed again. */
  settings: { readonly installationId: number; readonly owner: string; readonly repo: string; readonly branch: string }
  /** A `/readiness` line in the comment. */
  command: PullRequestKey & { readonly commentId: number; readonly sender: string }
  /** A button on a check was pressed. */
  button: {
    readonly installationId: number
    readonly owner: string
    readonly repo: string
    readonly headSha: string
    /** The name of the check's work. */
    readonly work: string
    readonly button: 'recheck' | 'explain-blocking' | 'show-waived'
    readonly sender: string
  }
  /** A merge group is immutable: its two commits are its key. */
  'merge-group': {
    readonly installationId: number
    readonly owner: string
    readonly repo: string
    readonly headSha: string
    readonly baseSha: string
    /** Its branch, which is deleted when the group is taken apart. */
    readonly headRef?: string
  }
  /** Look for open pull requests that no review has answered, for checks that never ended, and for rows past their time. */
  reconcile: Readonly<Record<string, never>>
}

export type JobKind = keyof JobTypes

export const jobKinds: readonly JobKind[] = [
  'hold',
  'review',
  'settings',
  'find-pull-requests',
  'command',
  'button',
  'merge-group',
  'reconcile',
]

export type Job = {
  readonly [Kind in JobKind]: { readonly kind: Kind; readonly data: JobTypes[Kind]; readonly delaySeconds?: number }
}[JobKind]

/** `owner/repo#7`. */
export const pullRequestName = (key: Pick<PullRequestKey, 'owner' | 'repo' | 'number'>): string => `${key.owner}/${key.repo}#${key.number}`

/** `owner/repo@SHA`. */
export const mergeGroupName = (group: JobTypes['merge-group']): string => `${group.owner}/${group.repo}@${group.headSha}`

/** What makes two jobs of a kind the same work: of these, one may run and one may wait. */
export const jobKey = (job: Job): string => {
  switch (job.kind) {
    case 'review':
      return pullRequestName(job.data).toLowerCase()
    case 'hold':
      return `${pullRequestName(job.data)} ${job.data.headSha}`.toLowerCase()
    case 'settings':
      return `${job.data.owner}/${job.data.repo}`.toLowerCase() + ` ${job.data.branch}`
    case 'find-pull-requests':
      return `${job.data.owner}/${job.data.repo}@${job.data.headSha} ${job.data.rerun ? 'again' : 'once'}`.toLowerCase()
    case 'merge-group':
      return `${job.data.owner}/${job.data.repo}@${job.data.headSha}`.toLowerCase()
    case 'command':
      return `${job.data.owner}/${job.data.repo}/comments/${job.data.commentId}`.toLowerCase()
    case 'button':
      return `${job.data.owner}/${job.data.repo}@${job.data.headSha} ${job.data.button}`.toLowerCase()
    case 'reconcile':
      return 'reconcile'
  }
}
