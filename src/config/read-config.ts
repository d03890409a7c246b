import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { defaultConfig, type Config } from '#model/config'
import { severities } from '#model/severity'

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

export interface ConfigProblem {
  readonly path: string
  readonly line: number
  /** What was expected, in one sentence. */
  readonly message: string
}

export type ConfigResult = { readonly config: Config } | { readonly problems: readonly ConfigProblem[] }

/** A configuration larger than this is refused unread. Bytes. */
const maxBytes = 100_000

/**
 * Reads a configuration file. No file gives the defaults; a file that is not valid gives every problem with its line, and no configuration:
 * a gate must not fall back to defaults that nobody chose.
 * @param text the file's text, undefined when there is none
 * @param path shown in problems
 * @param knownRules rule ids; a rule that does not exist is a problem
 */
export const readConfig = (text: string | undefined, path = configPath, knownRules?: ReadonlySet<string>): ConfigResult => {
  if (text === undefined) return { config: defaultConfig }
  if (text.length > maxBytes) return { problems: [{ path, line: 1, message: `The file is larger than ${maxBytes} bytes.` }] }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  if (document.errors.length > 0)
    return {
      problems: document.errors.map((error) => ({
        path,
        line: lines.linePos(error.pos[0]).line,
        message: `This is not valid YAML: ${error.message}`,
      })),
    }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 50 })
  } catch (error) {
    return { problems: [{ path, line: 1, message: `This YAML cannot be used: ${error instanceof Error ? error.message : String(error)}` }] }
  }
  const parsed = configSchema.safeParse(value ?? {})
  const lineOf = (keys: readonly PropertyKey[]): number => {
    for (let length = keys.length; length > 0; length -= 1) {
      const node = document.getIn(keys.slice(0, length), true) as { range?: [number, number, number] } | undefined
      if (node?.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  if (!parsed.success)
    return {
      problems: parsed.error.issues.map((issue) => {
        const keys = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
        return { path, line: lineOf(keys), message: `${keys.map(String).join('.') || 'The file'}: ${issue.message}` }
      }),
    }
  const unknown = knownRules ? Object.keys(parsed.data.rules).filter((id) => !knownRules.has(id)) : []
  if (unknown.length > 0)
    return {
      problems: unknown.map((id) => ({ path, line: lineOf(['rules', id]), message: `rules.${id}: there is no rule of this name.` })),
    }
  const { $schema: _schema, rules, ...rest } = parsed.data
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
