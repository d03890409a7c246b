import { z } from 'zod'
import { defaultConfig, switchableLanguages, type SwitchableLanguage } from '#model/config'
import { severities } from '#model/severity'
import { globProblem } from './glob.ts'

const severity = z.enum(severities)
const off = z.literal('off')
const glob = z
  .string()
  .min(1)
  .max(500)
  .superRefine((text, { addIssue }) => {
    const message = globProblem(text)
    if (message !== undefined) addIssue({ code: 'custom', message })
  })
const globs = z.array(glob).max(500)
const languages = Object.keys(switchableLanguages) as [SwitchableLanguage, ...SwitchableLanguage[]]

/** Adds a key's description and default to the published schema, which editors display. */
const key = <Schema extends z.ZodType>(schema: Schema, description: string, fallback: unknown) =>
  z.exactOptional(schema.meta({ description, default: fallback }))

const ruleSetting = z.union([
  off,
  severity,
  z.strictObject({ severity: z.exactOptional(z.union([off, severity]).meta({ description: 'off, or another severity.' })) }),
])

/**
 * Schema of a configuration file, the repository's or the organisation's. Unknown keys are errors: a misspelt key must not silently disable
 * anything. Omitted keys stay absent, so that one file can be merged over another.
 */
export const configSchema = z
  .strictObject({
    $schema: z.exactOptional(z.string().meta({ description: 'Address of this schema, for editors.' })),
    mode: key(
      z.enum(['enforce', 'observe']),
      'observe runs every rule but never blocks: the check concludes neutral, and says why.',
      defaultConfig.mode,
    ),
    block: key(severity, 'The least severe new finding that makes a change not production-ready.', defaultConfig.block),
    rules: key(z.record(z.string(), ruleSetting), 'By rule id: off, or another severity.', defaultConfig.rules),
    ignore: key(globs, 'Globs of paths that are not examined.', defaultConfig.ignore),
    languages: key(
      z.partialRecord(z.enum(languages), z.enum(['on', 'off'])),
      'By language or format: off excludes its files from the review.',
      defaultConfig.languages,
    ),
    unread: key(
      z.union([
        z.enum(['block', 'advisory']),
        z.strictObject({
          advisory: key(
            globs,
            'Globs of files in languages that no rule reads, which may change without a review.',
            defaultConfig.unread.advisory,
          ),
        }),
      ]),
      'Effect of a change to code in a language that no rule reads: block (not fully examined) or advisory (named in the verdict), for all paths or by glob.',
      'block',
    ),
    paths: key(
      z.strictObject({
        service: key(globs, 'Globs of code that runs on a server in production.', defaultConfig.paths.service),
        frontend: key(globs, 'Globs of code that runs in a browser.', defaultConfig.paths.frontend),
        scripts: key(globs, 'Globs of scripts that are run manually.', defaultConfig.paths.scripts),
        tests: key(globs, 'Globs of code that only tests use.', defaultConfig.paths.tests),
      }),
      'Roles of paths whose location suggests another role.',
      defaultConfig.paths,
    ),
    units: key(
      z.record(z.string().min(1).max(100), globs.min(1)),
      'Deployables of this repository by name, each with globs of its paths. Each gets a separate verdict in the check.',
      defaultConfig.units,
    ),
    owners: key(
      z.record(glob, z.string().trim().min(1).max(200)),
      'Owners of the services at these globs, when neither CODEOWNERS nor a catalogue names one.',
      defaultConfig.owners,
    ),
    drafts: key(
      z.enum(['advisory', 'enforce', 'skip']),
      'Check of a draft: enforce (as for any pull request), advisory (never fails) or skip (drafts are not reviewed).',
      defaultConfig.drafts,
    ),
    withFixes: key(z.enum(['neutral', 'failure']), 'Conclusion of the check for "production-ready with fixes".', defaultConfig.withFixes),
    comments: key(
      z.strictObject({
        max: key(z.int().min(0).max(25), 'Maximum number of comments on open findings of a pull request.', defaultConfig.comments.max),
        suggestions: key(
          z.boolean(),
          'Whether comments include suggested edits that can be committed on GitHub.',
          defaultConfig.comments.suggestions,
        ),
      }),
      'Inline comments on the pull request.',
      defaultConfig.comments,
    ),
    commands: key(
      z.strictObject({
        teams: key(
          z
            .array(
              z
                .string()
                .regex(/^[a-z0-9][a-z0-9._-]*$/, "expected a team's slug, without the organisation")
                .max(100),
            )
            .max(20),
          "Slugs of the organisation's teams whose members may waive findings, in addition to maintainers.",
          defaultConfig.commands.teams,
        ),
      }),
      'Who may give commands.',
      defaultConfig.commands,
    ),
    notApplicable: key(
      z.strictObject({
        fallback: key(z.boolean(), 'Whether findings of such a rule appear in the summary only.', defaultConfig.notApplicable.fallback),
        percent: key(
          z.int().min(1).max(100),
          'Percentage of findings marked as not applicable above which a rule counts as such.',
          defaultConfig.notApplicable.percent,
        ),
        shown: key(
          z.int().min(5).max(10_000),
          'Minimum number of findings shown before the percentage applies.',
          defaultConfig.notApplicable.shown,
        ),
      }),
      'Moves rules whose findings are often marked as not applicable to the summary, per installation of the App.',
      defaultConfig.notApplicable,
    ),
    migrations: key(
      z.strictObject({
        replay: key(
          z.enum(['on', 'off']),
          'Whether migration SQL is applied to a database engine in a sandbox, to measure locks, rewrites and rollbacks.',
          defaultConfig.migrations.replay,
        ),
      }),
      'How migrations are examined beyond their text.',
      defaultConfig.migrations,
    ),
    charts: key(
      z.strictObject({
        render: key(
          z.enum(['on', 'off']),
          'Whether Helm charts are rendered in a sandbox. If not, their templates are not examined.',
          defaultConfig.charts.render,
        ),
      }),
      'How Helm charts are examined.',
      defaultConfig.charts,
    ),
    allowNewSuppressions: key(
      z.boolean(),
      'Whether a suppression of a P0 or P1 takes effect in the pull request that adds it.',
      defaultConfig.allowNewSuppressions,
    ),
    locked: key(
      z.array(z.string().min(1).max(200)).max(100),
      "In the organisation's file only: keys that a repository cannot override, such as block or rules.hardcoded-secret.",
      [],
    ),
  })
  .meta({ title: 'Readiness configuration', description: 'How a repository is reviewed for production readiness.' })

/** A configuration file as it was written. */
export type ConfigFile = z.infer<typeof configSchema>
