import type { NotificationChannel, NotificationEvent } from './publishing/notification.ts'

/** A pull request, and the installation through which it is read and written. */
export interface PullRequestKey {
  readonly installationId: number
  readonly owner: string
  readonly repo: string
  readonly number: number
}

/**
 * Work to do, by kind. A job carries keys and never a payload: the worker reads the present state, so late, duplicate or reordered events
 * are harmless. `rerun` requests a new check run even if the head has a completed one.
 */
export interface JobTypes {
  review: PullRequestKey & { readonly rerun: boolean }
  /** "Re-run" arrives with a commit, and for forks without a pull request: finds the pull requests with that head. */
  'find-pull-requests': {
    readonly installationId: number
    readonly owner: string
    readonly repo: string
    readonly headSha: string
    /** False: only those whose review has not started; true: review them again. */
    readonly rerun: boolean
  }
  /** Revokes a conclusion that allows a merge but was not reached for the pull request's present state. */
  hold: PullRequestKey & {
    /** The head that the event named. */
    readonly headSha: string
  }
  /** The settings of a branch may have changed: reviews pull requests into it again if other settings judged them. */
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
    /** Its branch, which is deleted when the group is dissolved. */
    readonly headRef?: string
  }
  /** Notifies operators on one channel of one event, which no state of GitHub shows any more: the job carries it. */
  notify: PullRequestKey & {
    readonly headSha: string
    readonly channel: NotificationChannel
    /** Identifies the event, for receivers that get it twice. */
    readonly id: string
    readonly event: NotificationEvent
  }
  /** Looks for open pull requests without a review, checks that never ended, and expired rows. */
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
  'notify',
  'reconcile',
]

export type Job = {
  readonly [Kind in JobKind]: { readonly kind: Kind; readonly data: JobTypes[Kind]; readonly delaySeconds?: number }
}[JobKind]

/** `owner/repo#7`. */
export const pullRequestName = (key: Pick<PullRequestKey, 'owner' | 'repo' | 'number'>): string => `${key.owner}/${key.repo}#${key.number}`

/** `owner/repo@SHA`. */
export const mergeGroupName = (group: JobTypes['merge-group']): string => `${group.owner}/${group.repo}@${group.headSha}`

/** Identifies the work of a job: of two jobs of a kind with the same key, one may run and one may wait. */
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
    case 'notify':
      return `${job.data.channel} ${job.data.id}`
    case 'reconcile':
      return 'reconcile'
  }
}
