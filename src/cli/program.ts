import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { checks } from '#model/checks'
import { severities } from '#model/severity'
import { withExamples } from '#engine/rule-examples'
import { explainRule, explainRuleToJson } from '#report/explain-rule'
import { checksToJson, rulesToJson } from '#report/listings'
import { rules } from '#rules/index'
import { auditFormats, runAudit, type AuditOptions } from './audit-command.ts'
import { runBaseline, type BaselineOptions } from './baseline-command.ts'
import { completionScript, shells, type Shell } from './completion.ts'
import { opsActions, runOps, type OpsAction, type OpsOptions } from './ops-command.ts'
import { runInit, type InitOptions } from './init-command.ts'
import { helpText, manual, manualOfAll, promise } from './manual.ts'
import { checksTable, rulesTable } from './tables.ts'
import { noSuchRule } from './no-such-rule.ts'
import { reviewFormats } from './format-review.ts'
import { runReview, type ReviewOptions } from './review-command.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { runVerify, type VerifyOptions } from './verify-command.ts'
import { reportFile } from './write-reports.ts'
import { version } from '#engine/version'

const commaSeparated = (value: string): string[] => {
  const names = value
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  if (names.length === 0) throw new InvalidArgumentError('Give at least one rule.')
  return names
}

const listingFormat = (): Option => new Option('--format <format>', 'output').choices(['terminal', 'json']).default('terminal')

const repo = (): Option => new Option('--repo <dir>', 'the repository, relative to where you stand (default: where you stand)')
const defaults = (): Option => new Option('--defaults <file>', "the organisation's configuration, over which the repository's is laid")
const noCache = (): Option => new Option('--no-cache', 'neither use nor keep extracted facts in your caches')
const quiet = (): Option => new Option('--quiet', 'show no progress, also where stderr is a terminal')

const heeding = ({ quiet: isQuiet = false }: { readonly quiet?: boolean }, terminal: Terminal): Terminal =>
  isQuiet ? { ...terminal, progress: () => undefined } : terminal

/**
 * The commands, their arguments and options, and what carries them out.
 *
 * @param exitWith takes the exit code of what was carried out
 */
export const program = (terminal: Terminal, exitWith: (code: number) => void): Command => {
  const command = new Command('readiness')
    .description('Reviews a change for production readiness: it will be deployed, it will fail in part, it will be operated at 3 AM.')
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
    .showHelpAfterError('(--help shows what there is)')

  command
    .command('review')
    .description('Review a change of a local repository: what it brings, against the merge base.')
    .option('--base <rev>', 'what the change goes into (default: the default branch)')
    .option('--head <rev>', 'the change (default: the working tree, with what is not committed)')
    .addOption(repo())
    .addOption(new Option('--format <format>', 'output').choices([...reviewFormats]).default('terminal'))
    .addOption(new Option('--fail-on <severity>', 'exit with 1 for new findings from this severity on').choices([...severities, 'never']))
    .option('--pr <owner/repo#n>', 'review a pull request on GitHub instead (GITHUB_TOKEN, GITHUB_API_URL), and print what it would get')
    .option('--publish', 'with --pr: publish the check and its comments (in a GitHub Actions workflow)')
    .option('--write <format=file>', 'also write the review to a file, in any format; may be given several times', reportFile)
    .option('--explain', 'at the terminal: say of each rule with a finding what `readiness explain` says of it')
    .option('--only <rules>', 'run these rules alone (comma-separated)', commaSeparated)
    .addOption(defaults())
    .addOption(noCache())
    .addOption(quiet())
    .action(async ({ pr, publish, ...options }: ReviewOptions & { pr?: string; publish?: boolean }) => {
      if (publish && pr === undefined) throw new UsageError('--publish needs --pr: it publishes the review of a pull request.')
      if (options.explain && options.format !== 'terminal')
        throw new UsageError(
          `--explain is for the terminal. Leave it out with --format ${options.format}, or ask for one rule: readiness explain RULE --format json.`,
        )
      if (pr === undefined) exitWith(await runReview(options, heeding(options, terminal)))
      else {
        // Loaded only here: a local review has no use for a client of GitHub.
        const { runPullRequestReview } = await import('./pull-request-command.ts')
        exitWith(await runPullRequestReview({ ...options, pr, ...(publish ? { publish } : {}) }, heeding(options, terminal)))
      }
    })

  command
    .command('verify')
    .argument('<report>', 'a file that `readiness review --format json` printed')
    .description('Review the range of a report again, and say whether digest, verdict and findings agree.')
    .addOption(repo())
    .addOption(defaults())
    .addOption(noCache())
    .addOption(quiet())
    .action(async (report: string, options: VerifyOptions) => exitWith(await runVerify(report, options, heeding(options, terminal))))

  command
    .command('audit')
    .description('Audit a whole repository: every check of the standard, evidenced or not, and every gap.')
    .addOption(repo())
    .option('--rev <rev>', 'the commit (default: the working tree)')
    .addOption(defaults())
    .addOption(noCache())
    .addOption(quiet())
    .option('--no-baseline', 'list also what the repository has recorded as there already')
    .addOption(new Option('--format <format>', 'output').choices([...auditFormats]).default('terminal'))
    .action(async (options: AuditOptions) => exitWith(await runAudit(options, heeding(options, terminal))))

  command
    .command('baseline')
    .description(
      'Record the findings of a repository as there already, so that audits list what is new; never over a record that is there.',
    )
    .option('--update', 'write what is found now over what is recorded')
    .option('--check', 'write nothing; exit with 1 when something is new, or recorded and found no more')
    .addOption(repo())
    .addOption(defaults())
    .addOption(noCache())
    .addOption(quiet())
    .action(async (options: BaselineOptions) => exitWith(await runBaseline(options, heeding(options, terminal))))

  command
    .command('rules')
    .description('List the rules.')
    .addOption(listingFormat())
    .action(({ format }: { format: string }) => terminal.print(format === 'json' ? rulesToJson(rules) : rulesTable(rules)))

  command
    .command('checks')
    .description('List the 70 checks of the standard, and the rules that serve each.')
    .addOption(listingFormat())
    .action(({ format }: { format: string }) =>
      terminal.print(format === 'json' ? checksToJson(checks, rules) : checksTable(checks, rules, terminal)),
    )

  command
    .command('explain')
    .argument('<rule>', 'a rule, as `readiness rules` lists it')
    .description('Explain a rule: the hazard, the operational risk, the fix, what it cannot see.')
    .addOption(listingFormat())
    .action((id: string, { format }: { format: string }) => {
      const rule = rules.find((candidate) => candidate.id === id)
      if (!rule) throw new UsageError(noSuchRule([id]))
      terminal.print(format === 'json' ? explainRuleToJson(withExamples(rule)) : explainRule(rule, terminal))
    })

  command
    .command('init')
    .description('Write a commented configuration for a repository, after a look at it; never over one that is there.')
    .addOption(repo())
    .option('--print', 'print it instead of writing it')
    .action(async (options: InitOptions) => exitWith(await runInit(options, terminal)))

  command
    .command('ops')
    .addArgument(new Argument('<action>', 'what to do').choices(opsActions))
    .argument('[subject...]', 'a job, a pull request (owner/repo#7), or what to pause: all, installation:ID, repository:OWNER/NAME')
    .description('Operate a running App: what waits, what failed, sending it round again, the kill switch.')
    .option('--url <url>', 'the internal port of the App (default: READINESS_URL, or INTERNAL_PORT on this machine)')
    .option('--all', 'with retry: every job that was given up')
    .option('--reason <words>', 'with pause and drain: why')
    .option('--timeout <seconds>', 'with drain: how long to wait for what runs', '600')
    .option('--dry-run', 'with migrate: roll back what was tried, and say what it would do')
    .addOption(listingFormat())
    .action(async (action: OpsAction, subjects: readonly string[], options: OpsOptions) =>
      exitWith(await runOps(action, subjects, options, terminal)),
    )

  command
    .command('completion')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .description('Print the completion script of a shell.')
    .action((shell: Shell) => {
      const ids = rules.map(({ id }) => id)
      terminal.print(completionScript(shell, command, { '--only': ids, rule: ids }))
    })

  for (const each of command.commands) each.addHelpText('after', helpText(manual[each.name()] ?? [], terminal.width))
  return command.addHelpText('after', `${helpText(manualOfAll, terminal.width)}\n\n${promise}`)
}
