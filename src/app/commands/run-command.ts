import { parseCommands } from '#github/commands'
import { GatherError } from '#github/reading/gather-error'
import { readPullRequest, type PullRequestInfo } from '#github/reading/gather-pull-request'
import { react } from '#github/writing/react'
import type { Command } from '#model/publishing/command'
import { pullRequestName, type JobTypes, type PullRequestKey } from '#model/job'
import { carryOut, type CommandPorts, type Outcome } from './carry-out.ts'
import { isStatus } from '../checks/is-status.ts'
import { showAnswers } from '../checks/show-answers.ts'

/** Refused commands of one person on one pull request per hour; further ones are ignored. */
const mostRefusals = 10

/**
 * Runs the `/readiness` lines of a comment, as far as its author may: reacts with 👀 at once, then with 🚀 or 😕. Reactions send no
 * notifications, and answers go into the check, so that no question or refusal disturbs anyone.
 *
 * @returns a summary for the log
 */
export const runCommand = async ({ commentId, sender, ...key }: JobTypes['command'], ports: CommandPorts): Promise<string> => {
  const { client, app } = ports
  const { conversation } = ports.store
  const commands = parseCommands((await readComment({ ...key, commentId, sender }, ports)) ?? '')
  if (commands.length === 0) return 'no command'
  // After too many refusals, no further calls are made for the sender: neither a reaction nor an answer.
  if ((await conversation.refusedWithin(key, sender, 3_600)) >= mostRefusals) return 'ignored'
  const comment = { ...key, commentId }
  await react(client, comment, 'seen')
  const pull = await readPullRequest(client, key)
  const outcomes: string[] = []
  let isAllDone = true
  for (const [index, command] of commands.entries()) {
    const { outcome, note } = await answer(command, { key, pull, sender, source: `comment ${commentId} command ${index + 1}` }, ports)
    isAllDone &&= outcome === 'done'
    outcomes.push(outcome === 'done' ? command.kind : `refused: ${note ?? command.kind}`)
  }
  const answers = await conversation.answersAt(key, pull.headSha)
  if (answers.length > 0) await showAnswers(client, { ...key, headSha: pull.headSha, work: pullRequestName(key), app }, answers)
  await react(client, comment, isAllDone ? 'done' : 'refused')
  return outcomes.join('; ')
}

interface Given {
  readonly key: PullRequestKey
  readonly pull: PullRequestInfo
  readonly sender: string
  readonly source: string
}

/** A retried job runs no command twice: a recorded command has been done. */
const answer = async (command: Command, { key, pull, sender, source }: Given, ports: CommandPorts): Promise<Outcome> => {
  const { conversation } = ports.store
  if (await conversation.isAnswered(key, source)) return { outcome: 'done' }
  const outcome = await attempted(command, { key, pull, sender, source }, ports)
  const name = command.kind === 'invalid' ? '/readiness' : `/readiness ${command.kind}`
  await conversation.record(key, { ...outcome, source, headSha: pull.headSha, login: sender, command: name })
  return outcome
}

const attempted = async (command: Command, given: Given, ports: CommandPorts): Promise<Outcome> => {
  try {
    return await carryOut(command, given, ports)
  } catch (error) {
    if (error instanceof GatherError) return { outcome: 'refused', note: error.message }
    throw error
  }
}

/** The comment's current text; undefined if it was deleted, edited, or not written by the sender. */
const readComment = async (
  { owner, repo, commentId, sender }: JobTypes['command'],
  { client }: CommandPorts,
): Promise<string | undefined> => {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/issues/comments/{comment_id}', { owner, repo, comment_id: commentId })
    // Another user with write access may have edited it, and then the words are not the sender's.
    const isEdited = data.updated_at !== data.created_at
    return data.user?.login === sender && data.user.type === 'User' && !isEdited ? data.body : undefined
  } catch (error) {
    if (isStatus(error, 404)) return undefined
    throw error
  }
}
