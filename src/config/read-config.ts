import { defaultConfig, switchableLanguages, type Config } from '#model/config'
import { configSchema, type ConfigFile } from './config-file.ts'
import { didYouMean } from '#model/did-you-mean'
import { keysOf, layOver } from './lay-over.ts'
import { mostProblems, readYaml, type ConfigProblem } from './read-yaml.ts'

/** Path of a repository's configuration; in an organisation's `.github` repository, it holds the defaults of all its repositories. */
export const configPath = '.github/readiness.yml'

export type { ConfigProblem }

export type ConfigResult =
  | {
      readonly config: Config
      /** Notes on how the configuration was derived: keys that the organisation locks. Plain sentences. */
      readonly notes: readonly string[]
    }
  | { readonly problems: readonly ConfigProblem[] }

/** A configuration file: its text, and its path for problem messages. */
export interface ConfigText {
  readonly text: string
  readonly path: string
}

export interface ConfigSources {
  /** The repository's own file; undefined if there is none. */
  readonly repository?: ConfigText | undefined
  /** The organisation's; undefined if there is none. */
  readonly organisation?: ConfigText | undefined
  /** The repository's file is itself the organisation's file, so it may lock keys. */
  readonly isOrganisations?: boolean
  /** Rule ids; naming a rule that does not exist is a problem. */
  readonly knownRules?: ReadonlySet<string>
}

type FileResult =
  { readonly file: ConfigFile; readonly lineOf: (keys: readonly PropertyKey[]) => number } | { readonly problems: readonly ConfigProblem[] }

const readFile = ({ text, path }: ConfigText, mayLock: boolean, knownRules: ReadonlySet<string> | undefined): FileResult => {
  const read = readYaml(text, path, configSchema)
  if ('problems' in read) return read
  const { value: file, lineOf } = read
  const problem = (keys: readonly PropertyKey[], message: string): ConfigProblem => ({ path, line: lineOf(keys), message })
  const isUnknown = (id: string): boolean => knownRules !== undefined && !knownRules.has(id)
  const problems = [
    ...Object.keys(file.rules ?? {})
      .filter(isUnknown)
      .slice(0, mostProblems)
      .map((id) => problem(['rules', id], `rules.${id}: there is no rule with this name.${didYouMean(id, knownRules ?? [])}`)),
    ...(file.locked !== undefined && !mayLock ? [problem(['locked'], "locked: only the organisation's file can lock keys.")] : []),
    ...(file.locked ?? []).flatMap((locked, index) => {
      const wrong = whyNotLockable(locked, isUnknown)
      return wrong === undefined ? [] : [problem(['locked', index], `locked.${index}: ${wrong}`)]
    }),
  ]
  return problems.length > 0 ? { problems } : { file, lineOf }
}

/** The nested keys that can be locked: a misspelt lock would silently lock nothing. */
const innerKeys: Readonly<Record<string, readonly string[]>> = {
  paths: Object.keys(defaultConfig.paths),
  comments: Object.keys(defaultConfig.comments),
  unread: Object.keys(defaultConfig.unread),
  commands: Object.keys(defaultConfig.commands),
  migrations: Object.keys(defaultConfig.migrations),
  charts: Object.keys(defaultConfig.charts),
  languages: Object.keys(switchableLanguages),
}

const whyNotLockable = (locked: string, isUnknownRule: (id: string) => boolean): string | undefined => {
  const [first = '', second] = keysOf(locked)
  if (!Object.hasOwn(defaultConfig, first)) return `there is no key "${first}" to lock.${didYouMean(first, Object.keys(defaultConfig))}`
  if (second === undefined) return undefined
  if (first === 'rules') return isUnknownRule(second) ? `there is no rule named "${second}".` : undefined
  if (first === 'units' || first === 'owners') return undefined
  return innerKeys[first]?.includes(second) === true ? undefined : `there is no key "${locked}" to lock.`
}

/**
 * Reads the configuration: the repository's file over the organisation's over the defaults. Without files, the defaults apply. An invalid
 * file gives every problem with its line and no configuration: a gate must not silently fall back to the defaults.
 */
export const readConfig = ({ repository, organisation, isOrganisations = false, knownRules }: ConfigSources): ConfigResult => {
  const own = repository && readFile(repository, isOrganisations, knownRules)
  const theirs = organisation && readFile(organisation, true, knownRules)
  const problems = [theirs, own].flatMap((read) => (read && 'problems' in read ? read.problems : []))
  if (problems.length > 0 || (own && 'problems' in own) || (theirs && 'problems' in theirs)) return { problems }
  const { config, overruled } = layOver(own?.file ?? {}, theirs?.file)
  const notes = overruled.map(
    (key) =>
      `\`${repository?.path ?? ''}:${own?.lineOf(keysOf(key)) ?? 1}\` sets \`${key}\`, which \`${organisation?.path ?? ''}\` locks. The value is ignored.`,
  )
  return { config, notes }
}
