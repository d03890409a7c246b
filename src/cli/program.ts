import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { severities } from '#model/severity'
import { stagedFiles } from '#model/revisions/uncommitted'
import type { AuditOptions } from './commands/audit-command.ts'
import type { BaselineOptions } from './commands/baseline-command.ts'
import { completionScript, shells, type Shell } from './completion.ts'
import type { FixOptions } from './commands/fix-command.ts'
import { auditFormats, reviewFormats } from './output/formats.ts'
import { opsActions, type OpsAction } from './commands/ops-actions.ts'
import type { OpsOptions } from './commands/ops-command.ts'
import type { InitOptions } from './commands/init-command.ts'
import type { MigrationsOptions } from './commands/migrations-command.ts'
import { helpText, manual, manualOfAll, promise } from './manual.ts'
import type { ReviewOptions } from './commands/review-command.ts'
import { colourChoices, inColour, type ColourChoice, type Terminal } from './output/terminal.ts'
import { UsageError } from './usage-error.ts'
import type { VerifyOptions } from './commands/verify-command.ts'
import { reportFile } from './output/write-reports.ts'
import { version } from '#engine/version'

const commaSeparated = (value: string): string[] => {
  const names = value
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  if (names.length === 0) throw new InvalidArgumentError('Pass at least one rule.')
  return names
}

const listingFormat = (): Option => new Option('--format <format>', 'output format').choices(['terminal', 'json']).default('terminal')

const repo = (): Option => new Option('--repo <dir>', 'the repository (default: the current directory)')
const defaults = (): Option => new Option('--defaults <file>', "the organisation's configuration, which the repository's overrides")
const noCache = (): Option => new Option('--no-cache', 'do not use the cache of extracted facts')
const quiet = (): Option => new Option('--quiet', 'show no progress')

const color = (): Option => new Option('--color <when>', 'when to use colours (default: auto)').choices([...colourChoices])

const heeding = (
  { quiet: isQuiet = false, color: choice }: { readonly quiet?: boolean; readonly color?: ColourChoice },
  terminal: Terminal,
): Terminal => {
  const shown = inColour(choice, terminal)
  return isQuiet ? { ...shown, progress: () => undefined } : shown
}

/**
 * Defines the commands with their arguments, options and actions. What an action needs is loaded when it runs, so that the command starts quickly.
 *
 * @param exitWith receives the exit code of the command that ran
 */
export const program = (terminal: Terminal, exitWith: (code: number) => void): Command => {
  const command = new Command('readiness')
    .description('Review changes for production readiness: deployment, partial failure, and operation at 3 AM.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text),
      writeErr: (text) => terminal.complain(text),
      getOutHelpWidth: () => terminal.width,
      getErrHelpWidth: () => terminal.width,
      getOutHasColors: () => terminal.colour,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('(run with --help for usage)')

  command
    .command('review')
    .argument('[paths...]', 'files and folders that the report is limited to; everything is still read')
    .description('Review a change of a local repository against its merge base.')
    .option('--base <rev>', 'the base of the change (default: the default branch)')
    .option('--head <rev>', 'the head of the change (default: the working tree, with uncommitted files)')
    .addOption(
      new Option('--staged', 'review what the next commit would contain, against HEAD unless you give --base').conflicts(['head', 'pr']),
    )
    .addOption(repo())
    .addOption(new Option('--format <format>', 'output format').choices([...reviewFormats]).default('terminal'))
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 for new findings of this severity or worse').choices([...severities, 'never']),
    )
    .option(
      '--pr <owner/repo#n>',
      'review a pull request on GitHub instead (GITHUB_TOKEN, GITHUB_API_URL) and print the check and comments that it would get',
    )
    .option('--publish', 'with --pr: publish the check and its comments (in a GitHub Actions workflow)')
    .option('--write <format=file>', 'also write the review to a file in any format (repeatable)', reportFile(reviewFormats))
    .option('--explain', 'on a terminal: add the `readiness explain` text of each rule with a finding')
    .option('--only <rules>', 'run only these rules (comma-separated)', commaSeparated)
    .addOption(defaults())
    .addOption(noCache())
    .addOption(color())
    .addOption(quiet())
    .action(
      async (
        paths: readonly string[],
        { pr, publish, staged, ...given }: ReviewOptions & { pr?: string; publish?: boolean; staged?: boolean },
      ) => {
        const options = { ...(staged ? { base: 'HEAD', ...given, head: stagedFiles } : given), paths }
        if (pr !== undefined && paths.length > 0)
          throw new UsageError('--pr cannot be combined with paths: the check of a pull request covers the whole change.')
        if (publish && pr === undefined) throw new UsageError('--publish requires --pr.')
        if (options.explain && options.format !== 'terminal')
          throw new UsageError(
            `--explain requires --format terminal. For one rule in another format, use: readiness explain RULE --format json.`,
          )
        if (pr === undefined) {
          const { runReview } = await import('./commands/review-command.ts')
          exitWith(await runReview(options, heeding(options, terminal)))
        } else {
          const { runPullRequestReview } = await import('./commands/pull-request-command.ts')
          exitWith(await runPullRequestReview({ ...options, pr, ...(publish ? { publish } : {}) }, heeding(options, terminal)))
        }
      },
    )

  command
    .command('fix')
    .argument('[paths...]', 'files and folders to edit')
    .description('Make the edits that a review of the working tree has for its findings, each proven by reviewing the result.')
    .option('--base <rev>', 'the base of the change (default: the default branch)')
    .option('--dry-run', 'print the edits as a diff and write nothing')
    .addOption(repo())
    .option('--only <rules>', 'run only these rules (comma-separated)', commaSeparated)
    .addOption(defaults())
    .addOption(noCache())
    .addOption(color())
    .addOption(quiet())
    .action(async (paths: readonly string[], options: FixOptions) => {
      const { runFix } = await import('./commands/fix-command.ts')
      exitWith(await runFix({ ...options, paths }, heeding(options, terminal)))
    })

  command
    .command('verify')
    .argument('<report>', 'a report from `readiness review --format json`')
    .description('Review the range of a report again, and compare the digest, the verdict and the findings.')
    .addOption(repo())
    .addOption(defaults())
    .addOption(noCache())
    .addOption(quiet())
    .action(async (report: string, options: VerifyOptions) => {
      const { runVerify } = await import('./commands/verify-command.ts')
      exitWith(await runVerify(report, options, heeding(options, terminal)))
    })

  command
    .command('audit')
    .argument('[paths...]', 'files and folders that the report is limited to; everything is still read')
    .description('Audit a whole repository: every check of the standard, with evidence and gaps.')
    .addOption(repo())
    .option('--rev <rev>', 'the commit (default: the working tree)')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 for open gaps of this severity or worse (default: gaps do not fail)').choices([
        ...severities,
      ]),
    )
    .option('--write <format=file>', 'also write the audit to a file in any format (repeatable)', reportFile(auditFormats))
    .option('--only <rules>', 'run only these rules, and list only the checks that they serve (comma-separated)', commaSeparated)
    .addOption(defaults())
    .addOption(noCache())
    .addOption(color())
    .addOption(quiet())
    .option('--no-baseline', 'also list the findings recorded in the baseline')
    .addOption(new Option('--format <format>', 'output format').choices([...auditFormats]).default('terminal'))
    .action(async (paths: readonly string[], options: AuditOptions) => {
      const { runAudit } = await import('./commands/audit-command.ts')
      exitWith(await runAudit({ ...options, paths }, heeding(options, terminal)))
    })

  command
    .command('migrations')
    .description('Apply the migrations of a change to a PostgreSQL engine in a sandbox, and print what each new one does.')
    .option('--base <rev>', 'the base of the change (default: the default branch)')
    .option('--head <rev>', 'the head of the change (default: the working tree, with uncommitted files)')
    .option('--all', 'measure every migration of the head, not only those that the change adds')
    .addOption(repo())
    .addOption(listingFormat())
    .addOption(defaults())
    .addOption(noCache())
    .addOption(quiet())
    .action(async (options: MigrationsOptions & { quiet?: boolean }) => {
      const { runMigrations } = await import('./commands/migrations-command.ts')
      exitWith(await runMigrations(options, heeding(options, terminal)))
    })

  command
    .command('baseline')
    .description(
      'Record the existing findings of a repository, so that audits list only new ones. Does not overwrite a baseline without --update.',
    )
    .option('--update', 'replace the baseline with the current findings')
    .option('--check', 'write nothing; exit with 1 for new findings or recorded ones that are no longer found')
    .addOption(repo())
    .addOption(defaults())
    .addOption(noCache())
    .addOption(quiet())
    .action(async (options: BaselineOptions) => {
      const { runBaseline } = await import('./commands/baseline-command.ts')
      exitWith(await runBaseline(options, heeding(options, terminal)))
    })

  command
    .command('rules')
    .description('List the rules.')
    .addOption(listingFormat())
    .action(async ({ format }: { format: string }) => {
      const { listRules } = await import('./commands/listing-commands.ts')
      listRules(format, terminal)
    })

  command
    .command('checks')
    .description('List the 70 checks of the standard, each with its rules.')
    .addOption(listingFormat())
    .addOption(color())
    .action(async ({ format, color: choice }: { format: string; color?: ColourChoice }) => {
      const { listChecks } = await import('./commands/listing-commands.ts')
      listChecks(format, inColour(choice, terminal))
    })

  command
    .command('explain')
    .argument('<rule>', 'id of a rule, as listed by `readiness rules`')
    .description('Explain a rule: the hazard, the operational risk, the fix and its blind spots.')
    .addOption(listingFormat())
    .addOption(color())
    .action(async (id: string, { format, color: choice }: { format: string; color?: ColourChoice }) => {
      const { explain } = await import('./commands/listing-commands.ts')
      await explain(id, format, inColour(choice, terminal))
    })

  command
    .command('init')
    .description('Write a commented starter configuration for a repository. Does not overwrite an existing one.')
    .addOption(repo())
    .option('--print', 'print it instead of writing it')
    .action(async (options: InitOptions) => {
      const { runInit } = await import('./commands/init-command.ts')
      exitWith(await runInit(options, terminal))
    })

  command
    .command('ops')
    .addArgument(new Argument('<action>', 'the action').choices(opsActions))
    .argument('[subject...]', 'a job, a pull request (owner/repo#7), or what to pause: all, installation:ID, repository:OWNER/NAME')
    .description('Operate a running App: inspect the queue, retry failed jobs, pause and resume reviews.')
    .option('--url <url>', 'the internal port of the App (default: READINESS_URL, or INTERNAL_PORT on this machine)')
    .option('--all', 'with retry: all failed jobs')
    .option('--reason <words>', 'with pause and drain: the reason')
    .option('--timeout <seconds>', 'with drain: how long to wait for running jobs', '600')
    .option('--dry-run', 'with migrate: print the migrations and roll them back')
    .addOption(listingFormat())
    .action(async (action: OpsAction, subjects: readonly string[], options: OpsOptions) => {
      const { runOps } = await import('./commands/ops-command.ts')
      exitWith(await runOps(action, subjects, options, terminal))
    })

  command
    .command('doctor')
    .description('Check what the App needs in order to run: environment, database, GitHub, webhook deliveries, clock and disk.')
    .addOption(listingFormat())
    .addOption(color())
    .addOption(quiet())
    .action(async (options: { format: string; color?: ColourChoice; quiet?: boolean }) => {
      const { runDoctor } = await import('./commands/doctor-command.ts')
      exitWith(await runDoctor(options, heeding(options, terminal)))
    })

  command
    .command('completion')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .description('Print the completion script for a shell.')
    .action(async (shell: Shell) => {
      const { rules } = await import('#rules/index')
      const ids = rules.map(({ id }) => id)
      terminal.print(completionScript(shell, command, { '--only': ids, rule: ids }))
    })

  for (const each of command.commands) each.addHelpText('after', helpText(manual[each.name()] ?? [], terminal.width))
  return command.addHelpText('after', `${helpText(manualOfAll, terminal.width)}\n\n${promise}`)
}
