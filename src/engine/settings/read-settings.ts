import { configPath, readConfig, type ConfigProblem, type ConfigText } from '#config/read-config'
import { readWaivers, waiversPath } from '#config/read-waivers'
import type { BlobReader, Tree } from '#model/change-set'
import type { Config } from '#model/config'
import type { Waiver } from '#model/waiver'
import { problemsWithoutSecrets } from '../secrets/problems-without-secrets.ts'

export { configPath }
export type { ConfigText }

/** What a repository says of its reviews; or what its author has to put right first. */
export type Settings =
  | {
      readonly config: Config
      /** Those in force. */
      readonly waivers: readonly Waiver[]
      /** Those that are not in force any more, and still stand in the file. */
      readonly expired: readonly Waiver[]
      /** Sentences about the configuration for whoever reads the review. */
      readonly notes: readonly string[]
    }
  | { readonly problems: readonly ConfigProblem[] }

export interface SettingsContext {
  /** An ISO date or time: waivers that have expired by then do not count. */
  readonly now: string
  /** A rule that there is not is a problem. */
  readonly knownRules: ReadonlySet<string>
  /** The organisation's configuration, over which the repository's is laid. */
  readonly organisation?: ConfigText | undefined
  /** The repository is the organisation's `.github`, whose own file may lock keys. */
  readonly isOrganisations?: boolean
}

/** Reads configuration and waivers of one commit. Of a change that is the base: a change cannot disarm its own gate. */
export const readSettings = async (tree: Tree, blobs: BlobReader, context: SettingsContext): Promise<Settings> => {
  const { now, knownRules, organisation, isOrganisations = false } = context
  const entries = [configPath, waiversPath].flatMap((path) => tree.entries.find((entry) => entry.path === path) ?? [])
  const read = await blobs.read(entries.map(({ blob }) => blob))
  const texts = new Map<string, string>()
  const problems: ConfigProblem[] = []
  for (const { path, blob: id } of entries) {
    const blob = read.get(id)
    if (blob?.kind === 'text') texts.set(path, blob.text)
    // What stands in a file that cannot be read is nothing that one may go without.
    else
      problems.push({
        path,
        line: 1,
        message: `The file could not be read: ${blob?.kind === 'unreadable' ? blob.reason : 'it is not a text'}.`,
      })
  }
  const text = texts.get(configPath)
  const config = readConfig({
    repository: text === undefined ? undefined : { text, path: configPath },
    organisation,
    isOrganisations,
    knownRules,
  })
  const waivers = readWaivers(texts.get(waiversPath), now, waiversPath, knownRules)
  if ('problems' in config) problems.push(...config.problems)
  if ('problems' in waivers) problems.push(...waivers.problems)
  const files = [...texts].map(([path, file]) => ({ path, text: file }))
  const sources = organisation ? [...files, organisation] : files
  if (problems.length > 0 || 'problems' in config || 'problems' in waivers)
    return { problems: await problemsWithoutSecrets(problems, sources) }
  const notes = await problemsWithoutSecrets(
    config.notes.map((message) => ({ message })),
    sources,
  )
  return { ...config, ...waivers, notes: notes.map(({ message }) => message) }
}
