import type { ExtractionPool } from '#engine/extraction/extraction-pool'
import { progressLine, systemClock, type ProgressClock } from './progress-line.ts'

/** The terminal that a command runs in, as far as commands use it. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly colour: boolean
  /** The terminal opens hyperlinks (OSC 8). */
  readonly links?: boolean
  readonly width: number
  /** Milliseconds since 1970, to check expiry dates. */
  now(): number
  /** Writes to stdout and adds a line break. */
  print(text: string): void
  /** Writes to stderr and adds a line break. */
  complain(text: string): void
  /** Shows the progress of long work on one line of stderr (see {@link progressLine}). `undefined` clears it, as does any other output. */
  progress(text: string | undefined): void
  /** Worker processes that the caller keeps for several commands, and ends itself. By default each command has its own. */
  readonly workers?: Pick<ExtractionPool, 'extract'>
}

type Env = Terminal['env']

const isOff = (value: string): boolean => value === '0' || value.toLowerCase() === 'false'

/**
 * Whether to use colours: on a terminal, unless `NO_COLOR` is set. `FORCE_COLOR` decides before both, as in Node.
 *
 * @see https://no-color.org https://force-color.org
 */
export const hasColour = (isTerminal: boolean, { FORCE_COLOR: forced, NO_COLOR: no, TERM: term }: Env): boolean =>
  forced === undefined ? isTerminal && !no && term !== 'dumb' : !isOff(forced)

const isVersion = (version: string, major: number, minor: number): boolean => {
  const [first = 0, second = 0] = version.split('.').map(Number)
  return first > major || (first === major && second >= minor)
}

/** Programs that show the escape sequence of a link as nothing, and open it. Others may print it, so they get none. */
const opensLinks = ({ TERM = '', TERM_PROGRAM = '', TERM_PROGRAM_VERSION = '', VTE_VERSION = '', WT_SESSION, CI }: Env): boolean => {
  // A multiplexer drops the sequence unless it is configured to pass it on, whatever the terminal around it can do.
  if (CI || TERM === 'dumb' || /^(?:screen|tmux)/.test(TERM)) return false
  switch (TERM_PROGRAM) {
    case 'iTerm.app':
      return isVersion(TERM_PROGRAM_VERSION, 3, 1)
    case 'vscode':
      return isVersion(TERM_PROGRAM_VERSION, 1, 72)
    case 'WezTerm':
    case 'ghostty':
      return true
  }
  return TERM === 'xterm-kitty' || TERM === 'alacritty' || WT_SESSION !== undefined || Number(VTE_VERSION) >= 5_001
}

/** Whether to print hyperlinks; `FORCE_HYPERLINK` decides before everything else. */
export const hasHyperlinks = (isTerminal: boolean, env: Env): boolean => {
  const forced = env['FORCE_HYPERLINK']
  return forced === undefined || forced === '' ? isTerminal && opensLinks(env) : !isOff(forced)
}

/** The values of `--color`. */
export const colourChoices = ['auto', 'always', 'never'] as const
export type ColourChoice = (typeof colourChoices)[number]

/** A terminal as `--color` asks for it. `never` also leaves out hyperlinks: the output then has no escape sequence at all. */
export const inColour = (choice: ColourChoice | undefined, terminal: Terminal): Terminal => {
  if (choice === 'always') return { ...terminal, colour: true }
  return choice === 'never' ? { ...terminal, colour: false, links: false } : terminal
}

/**
 * The terminal of a process.
 *
 * @param clock for the progress line
 */
export const processTerminal = (
  { stdout, stderr, env, cwd }: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'env' | 'cwd'> = process,
  clock: ProgressClock = systemClock,
): Terminal => {
  const progress = progressLine(stderr, env, clock)
  const withBreak = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`)
  const isTerminal = stdout.isTTY === true
  return {
    env,
    cwd: cwd(),
    colour: hasColour(isTerminal, env),
    links: hasHyperlinks(isTerminal, env),
    width: Math.min(stdout.isTTY ? stdout.columns || 100 : 100, 120),
    now: () => Date.now(),
    print: (text) => {
      progress(undefined)
      stdout.write(withBreak(text))
    },
    complain: (text) => {
      progress(undefined)
      stderr.write(withBreak(text))
    },
    progress,
  }
}
