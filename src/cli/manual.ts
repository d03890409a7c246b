import { wrap } from '#report/texts/wrap'

/** A section after a command's options, in its `--help` and in the manual page: terms (input or output) with their meaning. */
export interface ManualSection {
  readonly title: string
  readonly rows: readonly (readonly [term: string, meaning: string])[]
}

const exitCodes = (...rows: ManualSection['rows']): ManualSection => ({ title: 'Exit codes', rows })
const examples = (...rows: ManualSection['rows']): ManualSection => ({ title: 'Examples', rows })

const wrongUsage = ['2', 'usage error, or an invalid repository, revision or configuration'] as const
const notExamined = ['3', 'some files could not be examined, so the result is not a pass'] as const
const onlyUsage = exitCodes(['0', 'printed'], ['2', 'usage error'])

/** The sections of each command, by its name. */
export const manual: Readonly<Record<string, readonly ManualSection[]>> = {
  review: [
    examples(
      ['readiness review', 'review your changes, committed or not, against the default branch'],
      ['readiness review --base origin/main --head HEAD', 'review a range: the changes in HEAD since the merge base'],
      ['readiness review --staged', 'review the staged files before a commit'],
      ['readiness review --only destructive-migration --explain', 'run one rule and explain its findings'],
      ['readiness review services/billing', 'report only what lies in a folder'],
      ['readiness review --write sarif=readiness.sarif', 'also write a report for an editor or for code scanning'],
      ['readiness review --pr acme/orders#7', 'review a pull request on GitHub and print the check and comments that it would get'],
    ),
    exitCodes(['0', 'no blocking findings'], ['1', 'a new finding blocks (takes precedence over 3)'], wrongUsage, [
      '3',
      'some files could not be examined, or GitHub did not answer, so the result is not a pass',
    ]),
  ],
  fix: [
    examples(
      ['readiness fix --dry-run', 'print the edits for your changes as a diff'],
      ['readiness fix', 'make them in the working tree'],
      ['readiness fix --only deadline-removed', 'make only those of one rule'],
      ['readiness fix src/billing', 'make only those in a folder'],
    ),
    exitCodes(['0', 'made, or nothing to make'], wrongUsage),
  ],
  verify: [
    examples(
      ['readiness verify readiness.json', 'check that a report matches its commits'],
      ['readiness verify readiness.json --repo ../orders', 'check it against another clone'],
    ),
    exitCodes(
      ['0', 'the report matches'],
      ['1', 'the report differs; the differences are listed'],
      ['2', 'usage error, not a report, or commits that this repository does not have'],
    ),
  ],
  audit: [
    examples(
      ['readiness audit', 'audit the working tree against all 70 checks'],
      ['readiness audit services/billing', 'list the gaps and the evidence in a folder'],
      ['readiness audit --rev v1.4.0 --format markdown > readiness.md', 'audit a release and write a document'],
      ['readiness audit --write html=readiness.html', 'also write a page to show to others'],
      ['readiness audit --fail-on P0', 'fail a pipeline while a P0 gap is open'],
      ['readiness audit --no-baseline', 'list the recorded findings too'],
    ),
    exitCodes(['0', 'audited'], ['1', 'with --fail-on: a gap is open (takes precedence over 3)'], wrongUsage, notExamined),
  ],
  migrations: [
    examples(
      ['readiness migrations', 'replay the migrations that your changes add to the default branch'],
      ['readiness migrations --base origin/main --head HEAD', 'replay those of a range'],
      ['readiness migrations --all', 'replay and measure the whole history'],
      ['readiness migrations --format json', 'print the result for a program'],
    ),
    exitCodes(
      ['0', 'every new migration applies, or there is none'],
      ['1', 'a new migration fails (takes precedence over 3)'],
      wrongUsage,
      ['3', 'a new migration could not be replayed, so the result is not a pass'],
    ),
  ],
  baseline: [
    examples(
      ['readiness baseline', 'write .github/readiness-baseline.json; commit it'],
      ['readiness baseline --check', 'fail a pipeline when there are new findings'],
      ['readiness baseline --update', 'record the current findings, and remove those no longer found'],
    ),
    exitCodes(
      ['0', 'written, or no new findings'],
      ['1', 'with --check: new findings, or recorded ones that are no longer found'],
      wrongUsage,
      notExamined,
    ),
  ],
  rules: [
    examples(
      ['readiness rules', 'list the id, severity, check, stage and title of each rule'],
      ['readiness rules --format json', 'list them as JSON'],
    ),
    onlyUsage,
  ],
  checks: [examples(['readiness checks', 'list the checks, each with its rules']), onlyUsage],
  explain: [
    examples(
      ['readiness explain external-call-without-timeout', 'explain a rule as text'],
      ['readiness explain destructive-migration --format json', 'explain a rule as JSON'],
    ),
    exitCodes(['0', 'explained'], ['2', 'unknown rule']),
  ],
  init: [
    examples(['readiness init', 'write .github/readiness.yml'], ['readiness init --print', 'print it instead']),
    exitCodes(['0', 'written'], ['2', 'it already exists, or cannot be written']),
  ],
  ops: [
    {
      title: 'Actions',
      rows: [
        ['queue', 'show waiting and running jobs, the age of the oldest, and paused scopes'],
        ['inspect JOB, inspect OWNER/REPO#7', 'show a job, or the jobs and unfinished reviews of a pull request'],
        ['dead', 'list the jobs that failed after all retries, with their errors'],
        ['retry JOB..., retry --all', 'retry failed jobs'],
        ['redeliver', 'ask GitHub to redeliver webhooks that failed in the last six hours'],
        [
          'pause SCOPE, resume SCOPE',
          'the kill switch, for all, installation:ID or repository:OWNER/NAME; webhook deliveries are stored meanwhile',
        ],
        ['drain', 'pause everything and wait until no job is running'],
        ['migrate', 'apply pending database migrations to DATABASE_URL, or to the DATA_DIR of a stopped App'],
      ],
    },
    examples(
      ['readiness ops queue', 'look for stuck jobs'],
      ['readiness ops pause repository:acme/orders --reason "too loud"', 'pause one repository, without a restart'],
      ['readiness ops migrate --dry-run', 'show what an upgrade would do to the database'],
    ),
    exitCodes(['0', 'done'], ['1', 'nothing to do, or jobs are still running'], ['2', 'usage error'], ['3', 'the App did not answer']),
  ],
  doctor: [
    examples(
      ['readiness doctor', 'check an installation of the App, from the folder with its .env'],
      ['readiness doctor --format json', 'print the result for a program'],
    ),
    exitCodes(['0', 'everything was checked and is ok'], ['1', 'at least one problem'], wrongUsage, [
      '3',
      'no problem found, but something could not be checked',
    ]),
  ],
  completion: [
    examples(
      ['source <(readiness completion bash)', 'bash, in ~/.bashrc'],
      ['readiness completion zsh > "${fpath[1]}/_readiness"', 'zsh'],
      ['readiness completion fish > ~/.config/fish/completions/readiness.fish', 'fish'],
    ),
    onlyUsage,
  ],
}

/** The sections of the command as a whole. */
export const manualOfAll: readonly ManualSection[] = [
  examples(
    ['readiness review', 'review your changes, committed or not, against the default branch'],
    ['readiness review --base origin/main --head HEAD', 'review a range'],
    ['readiness review --pr acme/orders#7', 'review a pull request on GitHub'],
    ['readiness audit', 'audit the whole repository against all checks'],
    ['readiness explain external-call-without-timeout', 'explain a rule: the hazard, the risk, the fix and its blind spots'],
    ['readiness init', 'write a starter configuration'],
  ),
  exitCodes(
    ['0', 'no blocking findings'],
    ['1', 'blocking findings'],
    ['2', 'usage error or invalid configuration'],
    ['3', 'not fully examined'],
    ['70', 'internal error, not a result of the review'],
  ),
  {
    title: 'Environment',
    rows: [
      ['GITHUB_TOKEN', 'with --pr: a token that can read the repository'],
      ['GITHUB_API_URL', 'with --pr: the API of a GitHub Enterprise server'],
      ['ADMIN_TOKEN, READINESS_URL, INTERNAL_PORT, PORT', "with ops: the App's token, and its internal port (PORT + 1 by default)"],
      ['DATABASE_URL, DATA_DIR', 'with ops migrate and doctor: the database; doctor reads all variables of the App, and .env'],
      ['NO_COLOR, FORCE_COLOR', 'print without colours; print with them even into a file (FORCE_COLOR decides, 0 means no)'],
      ['FORCE_HYPERLINK', '1 or 0: print places as hyperlinks, or never do so'],
      ['CI', 'show no progress, even on a terminal'],
    ],
  },
  {
    title: 'Files',
    rows: [
      ['.github/readiness.yml', 'the configuration, read from the tip of the base branch'],
      ['.github/readiness-waivers.yml', 'waived findings, with approver and expiry date'],
      ['.github/readiness-baseline.json', 'existing findings, which audits count but do not list'],
      ['~/.cache/readiness/facts', 'cache of extracted facts, so that later runs read only changed files; XDG_CACHE_HOME moves it'],
      ['~/.cache/readiness/compiled', "Node's cache of this program's compiled code"],
      ['~/.local/state/readiness/facts-cache.key', 'key that authenticates the cache; XDG_STATE_HOME moves it'],
    ],
  },
]

/** The last paragraph of the help. */
export const promise =
  'Readiness never executes code from a repository; it renders Helm charts, and `migrations` applies migration SQL, inside a sandbox without network and files. Only --pr and doctor connect to GitHub, and only ops connects to your App; nothing else is sent anywhere.'

/** The meaning of a longer term goes on the next line. */
const widestTerm = 48

/** Formats sections for `--help`, in lines of at most `width` characters unless a word is longer. */
export const helpText = (sections: readonly ManualSection[], width: number): string =>
  sections
    .map(({ title, rows }) => {
      const column = Math.max(...rows.map(([term]) => term.length).filter((length) => length <= widestTerm), 1)
      const lines = rows.flatMap(([term, meaning]) =>
        term.length > column || column + 24 > width
          ? [`  ${term}`, ...wrap(meaning, width, '      ')]
          : wrap(meaning, width, `  ${term.padEnd(column)}  `),
      )
      return `\n${title}:\n${lines.join('\n')}`
    })
    .join('\n')
