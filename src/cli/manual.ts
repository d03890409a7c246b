import { wrap } from '#report/wrap'

/** Behind a command's options, in its `--help` and in the manual page: what is typed, or comes out, and what that means. */
export interface ManualSection {
  readonly title: string
  readonly rows: readonly (readonly [term: string, meaning: string])[]
}

const exitCodes = (...rows: ManualSection['rows']): ManualSection => ({ title: 'Exit codes', rows })
const examples = (...rows: ManualSection['rows']): ManualSection => ({ title: 'Examples', rows })

const wrongUsage = ['2', 'wrong usage, or a repository, revision or configuration that cannot be used'] as const
const notExamined = ['3', 'something that matters could not be examined: this is no "fine"'] as const
const onlyUsage = exitCodes(['0', 'printed'], ['2', 'wrong usage'])

/** The sections of each command, by its name. */
export const manual: Readonly<Record<string, readonly ManualSection[]>> = {
  review: [
    examples(
      ['readiness review', 'what you have changed, committed or not, against the default branch'],
      ['readiness review --base origin/main --head HEAD', 'a range: what HEAD brings, against the merge base'],
      ['readiness review --only destructive-migration --explain', 'one rule alone, and what it means'],
      ['readiness review --write sarif=readiness.sarif', 'a report for an editor or for code scanning besides'],
      ['readiness review --pr acme/orders#7', 'a pull request on GitHub, and what it would get'],
    ),
    exitCodes(['0', 'nothing blocks'], ['1', 'a new finding blocks; goes before 3'], wrongUsage, [
      '3',
      'something that matters could not be examined, or GitHub did not answer: this is no "fine"',
    ]),
  ],
  verify: [
    examples(
      ['readiness verify readiness.json', 'is this the verdict on these commits?'],
      ['readiness verify readiness.json --repo ../orders', 'in another clone'],
    ),
    exitCodes(
      ['0', 'the report agrees'],
      ['1', 'it does not: what differs is listed'],
      ['2', 'wrong usage, no report, or a range that this repository does not have'],
    ),
  ],
  audit: [
    examples(
      ['readiness audit', 'the working tree against all 70 checks'],
      ['readiness audit --rev v1.4.0 --format markdown > readiness.md', 'a release, as a document'],
      ['readiness audit --no-baseline', 'with what is recorded as there already'],
    ),
    exitCodes(['0', 'audited: an audit informs, it does not block'], wrongUsage, notExamined),
  ],
  baseline: [
    examples(
      ['readiness baseline', 'writes .github/readiness-baseline.json; commit it'],
      ['readiness baseline --check', 'in a pipeline: is there anything new?'],
      ['readiness baseline --update', 'takes out what is gone, and records what is to stay'],
    ),
    exitCodes(['0', 'written, or nothing new'], ['1', 'with --check: new, or recorded and found no more'], wrongUsage, notExamined),
  ],
  rules: [
    examples(
      ['readiness rules', 'name, severity, check, stage and title of each'],
      ['readiness rules --format json', 'the same for programs'],
    ),
    onlyUsage,
  ],
  checks: [examples(['readiness checks', 'the standard, and which rules serve what']), onlyUsage],
  explain: [
    examples(
      ['readiness explain external-call-without-timeout', 'as text'],
      ['readiness explain destructive-migration --format json', 'for programs'],
    ),
    exitCodes(['0', 'explained'], ['2', 'there is no such rule']),
  ],
  init: [
    examples(['readiness init', 'writes .github/readiness.yml'], ['readiness init --print', 'shows what it would write']),
    exitCodes(['0', 'written'], ['2', 'there is one already, or it cannot be written']),
  ],
  ops: [
    {
      title: 'Actions',
      rows: [
        ['queue', 'what waits and runs, how old the oldest is, what is switched off'],
        ['inspect JOB, inspect OWNER/REPO#7', 'a job, or those of a pull request, and reviews that never ended'],
        ['dead', 'what was given up, with the error'],
        ['retry JOB..., retry --all', 'sends it round again'],
        ['redeliver', 'asks GitHub to send again what failed in the last six hours'],
        ['pause SCOPE, resume SCOPE', 'the kill switch: all, installation:ID or repository:OWNER/NAME; deliveries are kept'],
        ['drain', 'pauses everything, and waits until nothing runs'],
        ['migrate', 'brings the database up to date: goes to DATABASE_URL, or to DATA_DIR of an App that is stopped'],
      ],
    },
    examples(
      ['readiness ops queue', 'is anything stuck?'],
      ['readiness ops pause repository:acme/orders --reason "too loud"', 'one repository, without a restart'],
      ['readiness ops migrate --dry-run', 'what an upgrade would do to the database'],
    ),
    exitCodes(
      ['0', 'done'],
      ['1', 'there was nothing to do it to, or something still runs'],
      ['2', 'wrong usage'],
      ['3', 'the App did not answer'],
    ),
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

/** What holds for the command as a whole. */
export const manualOfAll: readonly ManualSection[] = [
  examples(
    ['readiness review', 'what you have changed, committed or not, against the default branch'],
    ['readiness review --base origin/main --head HEAD', 'a range'],
    ['readiness review --pr acme/orders#7', 'a pull request on GitHub, and what it would get'],
    ['readiness audit', 'the whole repository against all checks'],
    ['readiness explain external-call-without-timeout', 'a rule: the hazard, the risk, the fix, what it cannot see'],
    ['readiness init', 'a configuration to begin with'],
  ),
  exitCodes(
    ['0', 'nothing blocks'],
    ['1', 'findings block'],
    ['2', 'wrong usage or invalid configuration'],
    ['3', 'not fully examined'],
    ['70', 'internal error, which says nothing about the change'],
  ),
  {
    title: 'Environment',
    rows: [
      ['GITHUB_TOKEN', 'with --pr: reads private repositories'],
      ['GITHUB_API_URL', "with --pr: another server than github.com's"],
      ['ADMIN_TOKEN, READINESS_URL, INTERNAL_PORT, PORT', "with ops: the App's token, and its internal port (PORT + 1 by default)"],
      ['DATABASE_URL, DATA_DIR', 'with ops migrate: the database'],
      ['NO_COLOR', 'a report without colours'],
      ['CI', 'no progress, even on a terminal'],
    ],
  },
  {
    title: 'Files',
    rows: [
      ['.github/readiness.yml', 'the configuration, read at the merge base'],
      ['.github/readiness-waivers.yml', 'findings that are accepted, by whom, until when'],
      ['.github/readiness-baseline.json', 'findings that audits count and do not list'],
      ['~/.cache/readiness/facts', 'extracted facts, so that a second run reads only what is new; XDG_CACHE_HOME moves it'],
      ['~/.local/state/readiness/facts-cache.key', 'the key that authenticates them; XDG_STATE_HOME moves it'],
    ],
  },
]

/** Said at the end of all help. */
export const promise =
  'Nothing of a repository is executed. Only --pr speaks to GitHub, and only ops to your own App; nothing else is sent anywhere.'

/** A term wider than this has its meaning on a line of its own. */
const widestTerm = 48

/** Sections as text for `--help`, in lines of at most `width` characters but for what cannot be broken. */
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
