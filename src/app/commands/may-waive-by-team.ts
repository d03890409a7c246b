import { configPath, readConfig } from '#config/read-config'
import type { RepositoryRef } from '#github/client/client'
import { organisationRepository } from '#github/reading/organisation-repository'
import { isTeamMember } from '#github/client/permissions'
import { readTextFile } from '#github/reading/read-text-file'
import type { LookPorts } from '../review/repeat-judgement.ts'

export interface Asking extends RepositoryRef {
  readonly username: string
  /** The branch whose configuration counts. */
  readonly base: string
}

/**
 * Whether a user is a member of a team that the configuration allows to waive.
 *
 * @returns undefined when a membership could not be read and no other team allows it
 */
export const mayWaiveByTeam = async (
  { owner, repo, username, base }: Asking,
  { client, settings: { organisation } }: Pick<LookPorts, 'client' | 'settings'>,
): Promise<boolean | undefined> => {
  const isOrganisations = repo.toLowerCase() === organisationRepository
  const text = await readTextFile(client, { owner, repo, path: configPath, ref: base })
  const read = readConfig({
    repository: text === undefined ? undefined : { text, path: configPath },
    organisation: isOrganisations ? undefined : await organisation.read(client, owner),
    isOrganisations,
  })
  if ('problems' in read) return false
  const answers: (boolean | undefined)[] = []
  for (const team of read.config.commands.teams) {
    const isMember = await isTeamMember(client, { organization: owner, team, username })
    if (isMember === true) return true
    answers.push(isMember)
  }
  return answers.includes(undefined) ? undefined : false
}
