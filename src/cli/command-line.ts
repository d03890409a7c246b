import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { checks } from '#model/checks'
import { severities } from '#model/severity'
import { GitError } from '#git/git-error'
import { GatherError } from '#github/gather-error'
import { RateLimitedError } from '#github/request-failure'
import { explainRule, explainRuleToJson } from '#report/explain-rule'
import { checksToJson, rulesToJson } from '#report/listings'
import { rules } from '#rules/index'
import { auditFormats, runAudit, type AuditOptions } from './audit-command.ts'
import { runBaseline, type BaselineOptions } from './baseline-command.ts'
import { completionScript, shells, type Shell } from './completion.ts'
import { opsActions, runOps, type OpsAction, type OpsOptions } from './ops-command.ts'
import { runInit, type InitOptions } from './init-command.ts'
import { checksTable, rulesTable } from './tables.ts'
import { noSuchRule } from './no-such-rule.ts'
import { reviewFormats } from './format-review.ts'
import { runPullRequestReview } from './pull-request-command.ts'
import { runReview, type ReviewOptions } from './review-command.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
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

const program = (terminal: Terminal, exitWith: (code: number) => void): Command => {
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
    .option('--repo <dir>', 'the repository, relative to where you stand (default: where you stand)')
    .addOption(new Option('--format <format>', 'output').choices([...reviewFormats]).default('terminal'))
    .addOption(new Option('--fail-on <severity>', 'exit with 1 for new findings from this severity on').choices([...severities, 'never']))
    .option('--pr <owner/repo#n>', 'review a pull request on GitHub instead (GITHUB_TOKEN, GITHUB_API_URL), and print what it would get')
    .option('--publish', 'with --pr: publish the check and its comments (in a GitHub Actions workflow)')
    .option('--write <format=file>', 'also write the review to a file, in any format; may be given several times', reportFile)
    .option('--explain', 'at the terminal: say of each rule with a finding what `readiness explain` says of it')
    .option('--only <rules>', 'run these rules alone (comma-separated)', commaSeparated)
    .option('--defaults <file>', "the organisation's configuration, over which the repository's is laid")
    .option('--no-cache', 'neither use nor keep extracted facts in the git directory')
    .addHelpText(
      'after',
      '\nExit code: 0 nothing blocks · 1 findings block · 2 wrong usage or invalid configuration · 3 not fully examined',
    )
    .action(async ({ pr, publish, ...options }: ReviewOptions & { pr?: string; publish?: boolean }) => {
      if (publish && pr === undefined) throw new UsageError('--publish needs --pr: it publishes the review of a pull request.')
      if (options.explain && options.format !== 'terminal')
        throw new UsageError(
          `--explain is for the terminal. Leave it out with --format ${options.format}, or ask for one rule: readiness explain RULE --format json.`,
        )
      exitWith(
        pr === undefined
          ? await runReview(options, terminal)
          : await runPullRequestReview({ ...options, pr, ...(publish ? { publish } : {}) }, terminal),
      )
    })

  command
    .command('audit')
    .description('Audit a whole repository: every check of the standard, evidenced or not, and every gap.')
    .option('--repo <dir>', 'the repository, relative to where you stand (default: where you stand)')
    .option('--rev <rev>', 'the commit (default: the working tree)')
    .option('--defaults <file>', "the organisation's configuration, over which the repository's is laid")
    .option('--no-cache', 'neither use nor keep extracted facts in the git directory')
    .option('--no-baseline', 'list also what the repository has recorded as there already')
    .addOption(new Option('--format <format>', 'output').choices([...auditFormats]).default('terminal'))
    .addHelpText('after', '\nExit code: 0 audited · 2 wrong usage or invalid configuration · 3 not fully examined')
    .action(async (options: AuditOptions) => exitWith(await runAudit(options, terminal)))

  command
    .command('baseline')
    .description(
      'Record the findings of a repository as there already, so that audits list what is new; never over a record that is there.',
    )
    .option('--update', 'write what is found now over what is recorded')
    .option('--check', 'write nothing; exit with 1 when something is new, or recorded and found no more')
    .option('--repo <dir>', 'the repository, relative to where you stand (default: where you stand)')
    .option('--defaults <file>', "the organisation's configuration, over which the repository's is laid")
    .option('--no-cache', 'neither use nor keep extracted facts in the git directory')
    .addHelpText(
      'after',
      '\nExit code: 0 written, or nothing new · 1 with --check: new, or gone · 2 wrong usage or invalid configuration · 3 not fully examined',
    )
    .action(async (options: BaselineOptions) => exitWith(await runBaseline(options, terminal)))

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
      terminal.print(format === 'json' ? explainRuleToJson(rule) : explainRule(rule, terminal))
    })

  command
    .command('init')
    .description('Write a commented configuration for a repository, after a look at it; never over one that is there.')
    .option('--repo <dir>', 'the repository, relative to where you stand (default: where you stand)')
    .option('--print', 'print it instead of writing it')
    .action(async (options: InitOptions) => exitWith(await runInit(options, terminal)))

  command
    .command('ops')
    .addArgument(new Argument('<action>', 'what to do').choices(opsActions))
    .argument('[subject...]', 'a job, a pull request (owner/repo#7), or what to pause: all, installation:ID, repository:OWNER/NAME')
    .description('Operate a running App: what waits, what failed, sending it round again, the kill switch.')
    .option('--url <url>', 'where the App listens (default: READINESS_URL, or this machine and PORT)')
    .option('--all', 'with retry: every job that was given up')
    .option('--reason <words>', 'with pause and drain: why')
    .option('--timeout <seconds>', 'with drain: how long to wait for what runs', '600')
    .option('--dry-run', 'with migrate: roll back what was tried, and say what it would do')
    .addOption(listingFormat())
    .addHelpText(
      'after',
      "\nADMIN_TOKEN is the App's own. `migrate` goes to the database itself: DATABASE_URL, or DATA_DIR of an App that is stopped.\nExit code: 0 done · 1 nothing was found to do it to · 2 wrong usage · 3 the App did not answer",
    )
    .action(async (action: OpsAction, subjects: readonly string[], options: OpsOptions) =>
      exitWith(await runOps(action, subjects, options, terminal)),
    )

  command
    .command('completion')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .description('Print the completion script of a shell.')
    .addHelpText(
      'after',
      '\nbash: source <(readiness completion bash)\nzsh:  readiness completion zsh > "${fpath[1]}/_readiness"\nfish: readiness completion fish > ~/.config/fish/completions/readiness.fish',
    )
    .action((shell: Shell) => {
      const ids = rules.map(({ id }) => id)
      terminal.print(completionScript(shell, command, { '--only': ids, rule: ids }))
    })

  return command.addHelpText('after', furtherHelp)
}

/** Behind the list of commands: what is asked first, and what holds for all of them. */
const furtherHelp = `
Examples:
  readiness review                                 what you have changed, committed or not, against the default branch
  readiness review --base origin/main --head HEAD  a range
  readiness review --pr acme/orders#7              a pull request on GitHub, and what it would get
  readiness audit                                  the whole repository against all checks
  readiness explain external-call-without-timeout  a rule: the hazard, the risk, the fix, what it cannot see
  readiness init                                   a configuration to begin with

Exit codes: 0 nothing blocks · 1 findings block · 2 wrong usage or invalid configuration · 3 not fully examined

Environment: GITHUB_TOKEN and GITHUB_API_URL for --pr · NO_COLOR for a report without colours

Nothing of a repository is executed, and nothing is sent anywhere but to GitHub with --pr.`

/** What GitHub did not do for us, as a sentence; undefined for errors that are not GitHub's. */
const githubRefusal = (error: unknown): string | undefined => {
  if (error instanceof GatherError || error instanceof RateLimitedError) return error.message
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined
  const hint =
    error.status === 401 || error.status === 403 || error.status === 404
      ? ' Is it spelled right, and may the token in GITHUB_TOKEN read it?'
      : ' Try again later.'
  return `GitHub answered ${error.status}.${hint}`
}

/** Runs the command line; gives the exit code. Wrong usage, and a repository that cannot be looked at, are told on stderr and give 2. */
export const runCommandLine = async (argv: readonly string[], terminal: Terminal): Promise<number> => {
  let exitCode = 0
  const command = program(terminal, (code) => {
    exitCode = code
  })
  try {
    await command.parseAsync([...argv], { from: 'user' })
    return exitCode
  } catch (error) {
    terminal.progress(undefined)
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof UsageError || error instanceof GitError) {
      terminal.complain(`readiness: ${error.message}`)
      return 2
    }
    const refusal = githubRefusal(error)
    if (refusal !== undefined) {
      terminal.complain(`readiness: ${refusal}`)
      return 3
    }
    throw error
  }
}
