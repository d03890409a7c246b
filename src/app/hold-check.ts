import type { JobTypes } from '#model/job'
import { pullRequestName } from '#model/job'
import type { HeadVerdict } from '#store/heads'
import { createHeadCheck, isPassing, type HeadPorts } from './head-check.ts'
import { readIfThere } from './read-if-there.ts'

/**
 * Takes back a conclusion that lets a merge through and was not reached for what the pull request is now: it was opened on a commit that has a
 * check, made ready, reopened, retargeted. Runs as a job of its own, beside the queue of reviews, since until then the pull request can be
 * merged with it.
 *
 * It costs no call where nothing was concluded on the commit.
 */
export const holdCheck = async ({ headSha: announced, ...key }: JobTypes['hold'], ports: HeadPorts): Promise<string> => {
  const { heads, client } = ports
  if (!(await isPassing(heads, { ...key, headSha: announced }))) return 'nothing passes'
  const pull = await readIfThere(client, key)
  if (pull?.state !== 'open') return 'closed'
  const head = { ...key, headSha: pull.headSha }
  const stands = ({ number, baseRef, draft }: HeadVerdict): boolean =>
    number === key.number && baseRef === pull.baseRef && draft === pull.draft
  if ((await heads.verdictsAt(head)).some(stands)) return 'concluded for it'
  const check = createHeadCheck(ports)
  const counts = pull.intoDefault || (await check.requires(head, pull.baseRef))
  if (!counts && (await check.isDecidedByOthers(head, key))) return 'decided by others'
  return (await check.takeBack(head, pullRequestName(key), stands)) ? 'taken back' : 'nothing passes'
}
