import { z } from 'zod'
import { defaultConfig, type Config } from '#model/config'
import { severities } from '#model/severity'
import { readYaml, type ConfigProblem } from './read-yaml.ts'

/** Where the configuration of a repository stands. */
export const configPath = '.github/readiness.yml'

const severity = z.enum(severities)
const glob = z.array(z.string().min(1).max(500)).max(500)

/** What `.github/readiness.yml` may say. Unknown keys are errors: a misspelt key must not disarm anything in silence. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  block: severity.default(defaultConfig.block).describe('The least severe finding that makes a change not production-ready.'),
  rules: z
    .record(
      z.string(),
      z.union([z.literal('off'), severity, z.strictObject({ severity: z.union([z.literal('off'), severity]).optional() })]),
    )
    .default({})
    .describe('By rule id: off, or another severity.'),
  ignore: glob.default([]).describe('Globs of paths that are not examined.'),
  paths: z
    .strictObject({
      service: glob.default([]).describe('Paths whose code runs on a server in production.'),
      frontend: glob.default([]).describe('Paths whose code runs in a browser.'),
      scripts: glob.default([]).describe('Paths that a person runs by hand.'),
      tests: glob.default([]).describe('Paths that only tests use.'),
    })
    .default({ service: [], frontend: [], scripts: [], tests: [] }),
  drafts: z.enum(['advisory', 'enforce', 'skip']).default(defaultConfig.drafts).describe('What the check of a draft may conclude.'),
  withFixes: z.enum(['neutral', 'failure']).default(defaultConfig.withFixes).describe('Conclusion for "production-ready with fixes".'),
  comments: z
    .strictObject({
      max: z.int().min(0).max(25).default(defaultConfig.comments.max).describe('Inline comments a push, at most.'),
      suggestions: z.boolean().default(defaultConfig.comments.suggestions),
    })
    .default(defaultConfig.comments),
  allowNewSuppressions: z.boolean().default(false).describe('Whether a suppression of P0/P1 that the pull request itself adds counts.'),
})

export type { ConfigProblem }

export type ConfigResult = { readonly config: Config } | { readonly problems: readonly ConfigProblem[] }

/**
 * Reads a configuration file. No file gives the defaults; a file that is not valid gives every problem with its line, and no configuration:
 * a gate must not fall back to defaults that nobody chose.
 * @param text the file's text, undefined when there is none
 * @param path shown in problems
 * @param knownRules rule ids; a rule that does not exist is a problem
 */
export const readConfig = (text: string | undefined, path = configPath, knownRules?: ReadonlySet<string>): ConfigResult => {
  if (text === undefined) return { config: defaultConfig }
  const read = readYaml(text, path, configSchema)
  if ('problems' in read) return read
  const { value, lineOf } = read
  const unknown = knownRules ? Object.keys(value.rules).filter((id) => !knownRules.has(id)) : []
  if (unknown.length > 0)
    return {
      problems: unknown.map((id) => ({ path, line: lineOf(['rules', id]), message: `rules.${id}: there is no rule of this name.` })),
    }
  const { $schema: _schema, rules, ...rest } = value
  return {
    config: {
      ...rest,
      rules: Object.fromEntries(
        Object.entries(rules).map(([id, setting]) => [
          id,
          typeof setting === 'string' ? { severity: setting } : setting.severity === undefined ? {} : { severity: setting.severity },
        ]),
      ),
    },
  }
}
