import type { GitHubClient } from '#github/client/client'
import { requiresCheck } from '#github/writing/requires-check'
import { checkRunName } from '#report/publication/plan-publication'
import type { Connection } from '../connect.ts'

/** Whether a repository's default branch requires our check, so that the check blocks merging. */
export interface BranchRule {
  readonly repository: string
  readonly branch: string
  readonly state: 'required' | 'not-required' | 'unknown'
  /** Why it is unknown. */
  readonly note?: string
}

/** Repositories read for one page; each costs a request. */
const most = 50

interface Looked {
  readonly rules: readonly BranchRule[]
  /** More repositories exist than were read. */
  readonly more: boolean
}

/** Reads from GitHub, for the repositories that the App is installed on, whether merging requires our check. */
export const readBranchRules = async (connection: Pick<Connection, 'app' | 'installation'>): Promise<Looked> => {
  const app = await connection.app()
  const { data: installations } = await app.request('GET /app/installations', { per_page: 100 })
  const rules: BranchRule[] = []
  for (const { id, suspended_at } of installations) {
    if (suspended_at) continue
    const client = await connection.installation(id)
    const { data } = await client.request('GET /installation/repositories', { per_page: 100 })
    for (const { owner, name, default_branch: branch } of data.repositories) {
      if (rules.length === most) return { rules, more: true }
      rules.push(await ruleOf(client, owner.login, name, branch))
    }
  }
  return { rules, more: false }
}

const ruleOf = async (client: GitHubClient, owner: string, repo: string, branch: string): Promise<BranchRule> => {
  const repository = `${owner}/${repo}`
  const answer = await requiresCheck(client, { owner, repo, branch, checkName: checkRunName })
  return typeof answer === 'string'
    ? { repository, branch, state: 'unknown', note: answer }
    : { repository, branch, state: answer ? 'required' : 'not-required' }
}
