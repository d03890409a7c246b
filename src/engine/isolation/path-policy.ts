import { glob } from '#config/glob'
import { switchableLanguages, type Config, type SwitchableLanguage } from '#model/config'
import type { FileRole, FileSide, Language } from '#model/source-file'
import { languageOf } from '#languages/language-of'
import { roleOf } from '#link/roles/role-of'

/** The configuration's settings for paths, or the product's defaults where it has none. */
export interface PathPolicy {
  /** Why the configuration excludes a path; undefined when it does not. */
  whyLeftOut(path: string): string | undefined
  /** Whether the configuration lets a file pass that no rule can read. */
  isAdvisory(path: string): boolean
  roleByConfig(path: string): FileRole | undefined
  sideByConfig(path: string): FileSide | undefined
  /** From the configuration, or else from the path. */
  roleOf(path: string): FileRole
  /** The configured owner of a folder. */
  ownerOf(folder: string): string | undefined
}

const switchOf = new Map<Language, SwitchableLanguage>(
  (Object.entries(switchableLanguages) as [SwitchableLanguage, readonly Language[]][]).flatMap(([name, languages]) =>
    languages.map((language) => [language, name] as const),
  ),
)

export const pathPolicy = (config: Config): PathPolicy => {
  const isIgnored = glob(config.ignore)
  const isAdvisory = glob(config.unread.advisory)
  const isService = glob(config.paths.service)
  const isFrontend = glob(config.paths.frontend)
  const isScript = glob(config.paths.scripts)
  const isTest = glob(config.paths.tests)
  const owners = Object.entries(config.owners).map(([pattern, owner]) => ({ covers: glob([pattern]), owner }))
  const roleByConfig = (path: string): FileRole | undefined =>
    isService(path) ? 'production' : isTest(path) ? 'test' : isScript(path) ? 'script' : undefined
  return {
    whyLeftOut(path) {
      if (isIgnored(path)) return 'ignored by configuration'
      const language = switchOf.get(languageOf(path))
      return language !== undefined && config.languages[language] === 'off' ? `${language} is turned off by configuration` : undefined
    },
    isAdvisory: (path) => isAdvisory(path),
    roleByConfig,
    sideByConfig: (path) => (isService(path) ? 'backend' : isFrontend(path) ? 'frontend' : undefined),
    roleOf: (path) => roleByConfig(path) ?? roleOf(path),
    // A glob that matches files also covers their folder.
    ownerOf: (folder) => owners.find(({ covers }) => covers(folder) || covers(folder === '' ? 'file' : `${folder}/file`))?.owner,
  }
}
