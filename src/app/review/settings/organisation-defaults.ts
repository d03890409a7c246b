import { configPath, type ConfigText } from '#config/read-config'
import type { GitHubClient, RepositoryRef } from '#github/client/client'
import { organisationRepository } from '#github/reading/organisation-repository'
import { readTextFile } from '#github/reading/read-text-file'

/** The configuration for all repositories of an owner. */
export interface OrganisationDefaults {
  /** @returns undefined when the owner has none */
  read(client: GitHubClient, owner: string, options?: { readonly fresh?: boolean }): Promise<ConfigText | undefined>
  /** The defaults for one repository: none for the organisation's configuration repository, whose file is already its own. */
  of(client: GitHubClient, repository: RepositoryRef, options?: { readonly fresh?: boolean }): Promise<ConfigText | undefined>
}

/** How long an answer is cached: reviews of an owner's repositories share one call. */
const freshMs = 10 * 60_000

/** Number of owners cached. */
const most = 1_000

export const createOrganisationDefaults = (now: () => number = () => performance.now()): OrganisationDefaults => {
  const known = new Map<string, { readonly at: number; readonly file: ConfigText | undefined }>()
  const read: OrganisationDefaults['read'] = async (client, owner, { fresh = false } = {}) => {
    const key = owner.toLowerCase()
    const kept = known.get(key)
    if (!fresh && kept && now() - kept.at < freshMs) return kept.file
    const text = await readTextFile(client, { owner, repo: organisationRepository, path: configPath })
    const file = text === undefined ? undefined : { text, path: `${owner}/${organisationRepository}: ${configPath}` }
    known.delete(key)
    known.set(key, { at: now(), file })
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
    return file
  }
  return {
    read,
    of: async (client, { owner, repo }, options) =>
      repo.toLowerCase() === organisationRepository ? undefined : read(client, owner, options),
  }
}
