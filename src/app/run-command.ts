import type { GitHubClient } from '#github/client'
import { parseCommands } from '#github/commands'
import { readPullRequest } from '#github/gather-pull-request'
import { readPermission } from '#github/permissions'
import { react } from '#github/react'
import { isStatus } from './is-status.ts'
import type { JobTypes } from '#model/job'
import type { Store } from '#store/open-store'

/** A head can be reviewed again once in this time. */
const recheckSeconds = 60

/**
 * Does what the `/readiness` line of a comment asks for, if its author may: 👀 at once, then 🚀 or 😕. Reactions notify nobody, so a refusal
 * disturbs nobody either.
 *
 * @returns what was done, for the log.
 */
export const runCommand = async (
  { commentId, sender, ...key }: JobTypes['command'],
  client: GitHubClient,
  { ledger, queue }: Pick<Store, 'ledger' | 'queue'>,
): Promise<string> => {
  const body = await readComment(client, { ...key, commentId, sender })
  const [command] = body === undefined ? [] : parseCommands(body)
  if (!command) return 'no command'
  const comment = { ...key, commentId }
  await react(client, comment, 'seen')
  if (command.kind !== 'recheck') {
    await react(client, comment, 'refused')
    return `refused: ${command.kind} is not available`
  }
  const refusal = await whyNoRecheck(client, ledger, key, sender)
  if (refusal === undefined) await queue.enqueue({ kind: 'review', data: { ...key, rerun: true } })
  await react(client, comment, refusal === undefined ? 'done' : 'refused')
  return refusal === undefined ? 'recheck' : `refused: ${refusal}`
}

/** Edited since, or deleted: what counts is what stands there now, if it is still the words of who gave the command. */
const readComment = async (client: GitHubClient, { owner, repo, commentId, sender }: JobTypes['command']): Promise<string | undefined> => {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', { owner, repo, comment_id: commentId })
    return data.user?.login === sender && data.user.type === 'User' ? data.body : undefined
  } catch (error) {
    if (isStatus(error, 404)) return undefined
    throw error
  }
}

type Key = Omit<JobTypes['command'], 'commentId' | 'sender'>

const whyNoRecheck = async (client: GitHubClient, ledger: Store['ledger'], key: Key, sender: string): Promise<string | undefined> => {
  const pull = await readPullRequest(client, key)
  if (pull.state !== 'open') return 'the pull request is closed'
  const isAuthor = pull.author.login === sender
  if (!isAuthor && !(await readPermission(client, { ...key, username: sender })).canWrite) return 'neither write access nor the author'
  if (await ledger.beganWithin(key, pull.headSha, recheckSeconds)) return 'a review of this head began less than a minute ago'
  return undefined
}
