import type { ConfigText } from '#config/read-config'
import type { SettingsContext } from '#engine/settings/read-settings'
import { systemClock } from '#github/client/clock'
import { organisationRepository } from '#github/reading/organisation-repository'
import { rules } from '#rules/index'

const knownRules: ReadonlySet<string> = new Set(rules.map(({ id }) => id))

/** The context for reading a repository's settings: the date, the rules, and the owner's configuration. */
export const settingsContext = (repository: string, organisation: ConfigText | undefined): SettingsContext => {
  const isOrganisations = repository.split('/')[1]?.toLowerCase() === organisationRepository
  const now = new Date(systemClock.now()).toISOString()
  return { now, knownRules, isOrganisations, organisation: isOrganisations ? undefined : organisation }
}
