import type { Logger } from 'pino'
import type { JobTypes } from '#model/job'
import type { Ledger } from '#store/ledger'
import type { Queue } from '#store/queue'
import { parseCommand } from '#github/parse-command'
import type { GitHub } from './github-port.ts'

/** A person can have a head reviewed again once in this time. */
const recheckSeconds = 60

const mayWrite = new Set(['write', 'maintain', 'admin'])

/**
 * Does what a comment's `/readiness` line asks for, if its author may: 👀 at once, then 🚀 or 😕. Reactions notify nobody, so a refusal
 * disturbs nobody either.
 *
 * @returns what was done, for the log.
 */
export const runCommand = async (
  { commentId, sender, ...key }: JobTypes['command'],
  { github, ledger, queue, log }: { readonly github: GitHub; readonly ledger: Ledger; readonly queue: Queue; readonly log: Logger },
): Promise<'done' | 'refused' | 'not a command'> => {
  const comment = await github.comment(key, commentId)
  // Edited since, or deleted: what counts is what stands there now, by whoever wrote it.
  if (!comment || !comment.authorIsPerson || comment.author !== sender) return 'not a command'
  const command = parseCommand(comment.body)
  if (!command) return 'not a command'
  await github.react(key, commentId, 'eyes')
  const refusal = await refusalOf()
  await github.react(key, commentId, refusal === undefined ? 'rocket' : 'confused')
  if (refusal !== undefined) log.info({ command: command.name, sender, refusal }, 'A command was refused')
  return refusal === undefined ? 'done' : 'refused'

  async function refusalOf(): Promise<string | undefined> {
    if (command?.name !== 'recheck') return 'not available'
    const pull = await github.pullRequest(key)
    if (!pull?.open) return 'the pull request is not open'
    if (pull.author !== sender && !mayWrite.has(await github.role(key, sender))) return 'neither write access nor the author'
    if (await ledger.beganWithin(key, pull.headSha, recheckSeconds)) return 'a review of this head began less than a minute ago'
    await queue.enqueue({ kind: 'review', data: { ...key, rerun: true } })
    return undefined
  }
}
