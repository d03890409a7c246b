import type { GitHubClient, RepositoryRef } from '../client/client.ts'

/** A branch, and the name of the check that it may require. */
export interface CheckedBranch extends RepositoryRef {
  readonly branch: string
  readonly checkName: string
}

/** `true` and `false` are GitHub's answer; a string says why there is none. */
export type Requirement = boolean | string

/**
 * Whether merging into a branch requires this check, by a ruleset or by classic branch protection. GitHub returns the names of the checks
 * required by branch protection together with the branch. One or two calls.
 *
 * @throws nothing: the caller decides how to treat a missing answer
 */
export const requiresCheck = async (octokit: GitHubClient, { owner, repo, branch, checkName }: CheckedBranch): Promise<Requirement> => {
  try {
    const { data: rules } = await octokit.request('GET /repos/{owner}/{repo}/rules/branches/{branch}', {
      owner,
      repo,
      branch,
      per_page: 100,
    })
    const byRuleset = rules.some(
      (rule) =>
        rule.type === 'required_status_checks' && rule.parameters?.required_status_checks.some(({ context }) => context === checkName),
    )
    if (byRuleset) return true
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/branches/{branch}', { owner, repo, branch })
    if (!data.protected) return false
    const checks = (data.protection as Protection | undefined)?.required_status_checks
    // A protected branch that does not list its requirements may require this check.
    if (!checks) return data.protection === undefined ? 'GitHub does not return the requirements of the branch protection' : false
    return checks.contexts?.includes(checkName) === true || checks.checks?.some(({ context }) => context === checkName) === true
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

interface Protection {
  readonly required_status_checks?: {
    readonly contexts?: readonly string[]
    readonly checks?: readonly { readonly context: string }[]
  }
}
