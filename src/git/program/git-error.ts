export type GitErrorCode =
  | 'git-not-found'
  | 'git-too-old'
  | 'not-a-repository'
  | 'nested-repository'
  | 'foreign-owner'
  | 'unsafe-configuration'
  | 'unsupported-repository'
  | 'empty-repository'
  | 'bare-repository'
  | 'invalid-revision'
  | 'unknown-revision'
  | 'no-default-branch'
  | 'no-merge-base'
  | 'reversed-range'
  | 'missing-objects'
  | 'unmerged'
  | 'timed-out'
  | 'failed'

/** A local repository could not be read. The message states what happened, where, and what to do. */
export class GitError extends Error {
  override readonly name = 'GitError'
  readonly code: GitErrorCode

  constructor(code: GitErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
