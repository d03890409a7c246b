import type { Octokit } from '@octokit/rest'

/** The parts of Octokit used here, which those of both `@octokit/rest` and Probot have. Apply {@link withPolicy} first. */
export type GitHubClient = Pick<Octokit, 'request' | 'graphql'>

/** A repository on GitHub. */
export interface RepositoryRef {
  readonly owner: string
  readonly repo: string
}

/** A pull request on GitHub. */
export interface PullRequestRef extends RepositoryRef {
  readonly number: number
}

/** An object id as git writes it: SHA-1, or SHA-256. */
export const isObjectId = (text: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)
