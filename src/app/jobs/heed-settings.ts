import type { GitHubClient } from '#github/client/client'
import { readBranchHead } from '#github/reading/branch-head'
import { readSettingsTree } from '#github/reading/settings-tree'
import { settingsIdentity } from '#engine/settings/settings-identity'
import { pullRequestName, type JobTypes } from '#model/job'
import type { HeadVerdict } from '#store/queue/heads'
import { createHeadCheck, isPassing, type HeadPorts } from '../checks/head-check.ts'
import type { OrganisationDefaults } from '../review/settings/organisation-defaults.ts'
import { readIfThere } from '../checks/read-if-there.ts'

export interface SettingsPorts extends HeadPorts {
  readonly settings: { readonly organisation: OrganisationDefaults }
}

/** The identity of the settings at the tip of a branch; undefined when the branch does not exist. */
export const settingsOfBranch = async (
  client: GitHubClient,
  { owner, repo, branch }: { readonly owner: string; readonly repo: string; readonly branch: string },
  organisation: OrganisationDefaults,
): Promise<string | undefined> => {
  const tip = await readBranchHead(client, { owner, repo, ref: branch })
  if (tip === undefined) return undefined
  return settingsIdentity(await readSettingsTree(client, { owner, repo }, tip), await organisation.of(client, { owner, repo }))
}

/**
 * Handles a change to a branch's settings. Open pull requests into it that were judged with other settings are reviewed again; their
 * passing checks are set to in progress first.
 */
export const handleSettingsChange = async (
  { installationId, owner, repo, branch }: JobTypes['settings'],
  ports: SettingsPorts,
  signal: AbortSignal,
): Promise<string> => {
  const { client } = ports
  const { heads, queue } = ports.store
  const identity = await settingsOfBranch(client, { owner, repo, branch }, ports.settings.organisation)
  if (identity === undefined) return 'no such branch'
  const check = createHeadCheck(ports)
  let asked = 0
  for (const { number, headSha } of await heads.judgedByOthers({ owner, repo }, branch, identity)) {
    signal.throwIfAborted()
    const key = { installationId, owner, repo, number }
    const pull = await readIfThere(client, key)
    if (pull?.state !== 'open' || pull.headSha !== headSha || pull.baseRef !== branch) continue
    const head = { installationId, owner, repo, headSha }
    const isCurrent = ({ number: of, baseRef, settings }: HeadVerdict): boolean =>
      of === number && baseRef === branch && settings === identity
    const counts = pull.intoDefault || (await check.requires(head, branch))
    if ((await isPassing(heads, head)) && (counts || !(await check.isDecidedByOthers(head, key))))
      await check.takeBack(head, pullRequestName(key), isCurrent)
    await queue.enqueue({ kind: 'review', data: { ...key, rerun: true } })
    asked += 1
  }
  return `${asked} requested`
}
