import { parseArgs } from 'node:util'

export interface GitRangeOption {
  readonly directory: string
  /** Absent: the default branch. */
  readonly base?: string
  readonly head: string
}

export interface DemoOptions {
  /** Exit after the review instead of serving the page. */
  readonly once: boolean
  /** The user's own repository, instead of the sample. */
  readonly range: GitRangeOption | undefined
  /** Port of the fake GitHub; 0 picks a free one. */
  readonly port: number
  readonly open: boolean
}

export const usage = `Usage: npm run demo -- [options]

Reviews a pull request with the real App, against a fake GitHub on this machine. Nothing leaves the machine.

  --once               review, print the whole result and exit
  --repo DIR           review your own git repository instead of the sample
  --base REV           the base of the change (with --repo; default: its default branch)
  --head REV           the head of the change (with --repo; default: HEAD)
  --port N             port of the fake GitHub (default: a free one)
  --no-open            do not open the pull request in a browser
  --help               show this text
`

/** The command line is invalid; the message gives the reason. */
export class InvalidOptions extends Error {
  override readonly name = 'InvalidOptions'
}

const readPort = (text: string | undefined): number => {
  if (text === undefined) return 0
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new InvalidOptions(`--port takes a number from 0 to 65535, not "${text}".`)
  return Number(text)
}

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        once: { type: 'boolean', default: false },
        repo: { type: 'string' },
        base: { type: 'string' },
        head: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    throw new InvalidOptions(error instanceof Error ? error.message : String(error))
  }
}

/**
 * Parses the demo's command line; `help` for `--help`.
 *
 * @throws InvalidOptions
 */
export const readOptions = (args: readonly string[]): DemoOptions | 'help' => {
  const values = parse(args)
  if (values.help) return 'help'
  if (values.repo === undefined && (values.base !== undefined || values.head !== undefined))
    throw new InvalidOptions('--base and --head require --repo: they are revisions of that repository.')
  const range =
    values.repo === undefined
      ? undefined
      : { directory: values.repo, ...(values.base !== undefined && { base: values.base }), head: values.head ?? 'HEAD' }
  return { once: values.once, range, port: readPort(values.port), open: !values['no-open'] && !values.once }
}
