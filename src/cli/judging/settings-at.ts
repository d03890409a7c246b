import { configPath } from '#config/read-config'
import { waiversPath } from '#config/read-waivers'
import type { BlobReader, ChangeSet, Tree } from '#model/change-set'
import { readSettings, type ConfigText, type Settings, type SettingsContext } from '#engine/settings/read-settings'
import { organisationRepository } from '#github/reading/organisation-repository'
import { oneLine } from '#report/texts/escape-control'
import { rules } from '#rules/index'
import type { Terminal } from '../output/terminal.ts'
import { UsageError } from '../usage-error.ts'

const settingsPaths = [configPath, waiversPath]

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

/** Notes which commit the settings come from, if the merge base has different settings. */
export const settingsNotes = (baseTip: Tree, { base }: Pick<ChangeSet, 'base'>): string[] => {
  const blobAt = (tree: Tree, path: string): string | undefined => tree.entries.find((entry) => entry.path === path)?.blob
  const differ = settingsPaths.filter((path) => blobAt(baseTip, path) !== blobAt(base, path))
  if (differ.length === 0) return []
  return [
    `${differ.join(' and ')}: read at ${baseTip.revision} (${baseTip.commit.slice(0, 12)}). The merge base ${base.commit.slice(0, 12)} has a different version.`,
  ]
}

/** Reads the configuration and waivers of a commit. For a change that is the tip of the base, since a change must not weaken its own gate. */
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
        'The configuration is invalid:',
        ...settings.problems.map(({ path, line, message }) => `  ${oneLine(`${path}:${line}  ${message}`)}`),
      ].join('\n'),
    )
  return settings
}
