import type { GitHubClient, RepositoryRef } from './client.ts'

const contents = { seen: 'eyes', done: 'rocket', refused: 'confused' } as const

/** 👀, 🚀 or 😕. */
export type Reaction = keyof typeof contents

/** Answers a comment on a pull request with a reaction, which notifies nobody. Repeating it changes nothing. */
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
