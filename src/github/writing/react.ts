import type { GitHubClient, RepositoryRef } from '../client/client.ts'

const contents = { seen: 'eyes', done: 'rocket', refused: 'confused' } as const

/** 👀, 🚀 or 😕. */
export type Reaction = keyof typeof contents

/** Adds a reaction to a comment on a pull request, which sends no notification. Idempotent. */
export const react = async (
  octokit: GitHubClient,
  { owner, repo, commentId }: RepositoryRef & { readonly commentId: number },
  reaction: Reaction,
): Promise<void> => {
  await octokit.request('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
    owner,
    repo,
    comment_id: commentId,
    content: contents[reaction],
  })
}
