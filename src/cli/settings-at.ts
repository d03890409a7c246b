import type { BlobReader, Tree } from '#model/change-set'
import { readSettings, type ConfigText, type Settings, type SettingsContext } from '#engine/read-settings'
import { organisationRepository } from '#github/organisation-repository'
import { oneLine } from '#report/escape-control'
import { rules } from '#rules/index'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const knownRules: ReadonlySet<string> = new Set(rules.map(({ id }) => id))

/** @param repository `owner/name`, or the folder's name */
export const settingsContext = (
  { now }: Pick<Terminal, 'now'>,
  organisation: ConfigText | undefined,
  repository: string,
): SettingsContext => {
  const isOrganisations = repository.split('/').at(-1)?.toLowerCase() === organisationRepository
  return { now: new Date(now()).toISOString(), knownRules, isOrganisations, organisation: isOrganisations ? undefined : organisation }
}

/** Configuration and waivers of a commit: the base's for a change, since a change cannot disarm its own gate. */
export const settingsAt = async (
  tree: Tree,
  blobs: BlobReader,
  terminal: Pick<Terminal, 'now'>,
  organisation: ConfigText | undefined,
  repository: string,
): Promise<Exclude<Settings, { problems: unknown }>> => {
  const settings = await readSettings(tree, blobs, settingsContext(terminal, organisation, repository))
  if ('problems' in settings)
    throw new UsageError(
      [
        'The configuration is not valid:',
        ...settings.problems.map(({ path, line, message }) => `  ${oneLine(`${path}:${line}  ${message}`)}`),
      ].join('\n'),
    )
  return settings
}
