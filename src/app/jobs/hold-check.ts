import type { JobTypes } from '#model/job'
import { pullRequestName } from '#model/job'
import type { HeadVerdict } from '#store/queue/heads'
import { createHeadCheck, isPassing, type HeadPorts } from '../checks/head-check.ts'
import { readIfThere } from '../checks/read-if-there.ts'

/**
 * Sets a passing check back to in progress if it was not concluded for the pull request's current state: the pull request was opened on a
 * commit that already has a check, marked as ready, reopened or retargeted. Runs as a separate job, not in the queue of reviews, because
 * the pull request can be merged until it is done.
 *
 * Costs no API call when the commit has no passing check.
 */
export const holdCheck = async ({ headSha: announced, ...key }: JobTypes['hold'], ports: HeadPorts): Promise<string> => {
  const { client } = ports
  const { heads } = ports.store
  if (!(await isPassing(heads, { ...key, headSha: announced }))) return 'no passing check'
  const pull = await readIfThere(client, key)
  if (pull?.state !== 'open') return 'closed'
  const head = { ...key, headSha: pull.headSha }
  const isCurrent = ({ number, baseRef, draft }: HeadVerdict): boolean =>
    number === key.number && baseRef === pull.baseRef && draft === pull.draft
  if ((await heads.verdictsAt(head)).some(isCurrent)) return 'verdict is current'
  const check = createHeadCheck(ports)
  const counts = pull.intoDefault || (await check.requires(head, pull.baseRef))
  if (!counts && (await check.isDecidedByOthers(head, key))) return 'decided by others'
  return (await check.takeBack(head, pullRequestName(key), isCurrent)) ? 'set back to in progress' : 'no passing check'
}
