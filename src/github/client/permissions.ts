import type { GitHubClient, RepositoryRef } from './client.ts'

/** A user's permission in a repository. */
export interface Permission {
  /** GitHub's role, or the name of an organisation's custom role; `none` without access. */
  readonly role: string
  readonly canWrite: boolean
  readonly canMaintain: boolean
}

/**
 * Reads a user's role from the collaborators API. A comment's `author_association` does not show permissions: a member of an organisation
 * may have none in this repository. A custom role has another name. Then the older `permission` field shows the role that it is based on,
 * but never `maintain`.
 */
export const readPermission = async (
  octokit: GitHubClient,
  { owner, repo, username }: RepositoryRef & { readonly username: string },
): Promise<Permission> => {
  try {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', { owner, repo, username })
    const role = data.role_name
    const isAdmin = data.permission === 'admin'
    return { role, canWrite: isAdmin || data.permission === 'write', canMaintain: isAdmin || role === 'maintain' }
  } catch (error) {
    if ((error as { readonly status?: number }).status === 404) return { role: 'none', canWrite: false, canMaintain: false }
    throw error
  }
}

/**
 * Whether a user is an active member of a team. Needs the optional permission `members: read`.
 *
 * @returns undefined without that permission; membership is then unproven
 */
export const isTeamMember = async (
  octokit: GitHubClient,
  { organization, team, username }: { readonly organization: string; readonly team: string; readonly username: string },
): Promise<boolean | undefined> => {
  try {
    const { data } = await octokit.request('GET /orgs/{org}/teams/{team_slug}/memberships/{username}', {
      org: organization,
      team_slug: team,
      username,
    })
    return data.state === 'active'
  } catch (error) {
    const { status } = error as { readonly status?: number }
    if (status === 404) return false
    if (status === 403) return undefined
    throw error
  }
}
