import { progressLine, systemClock, type ProgressClock } from './progress-line.ts'

/** The terminal that a command runs in, as far as commands use it. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly colour: boolean
  readonly width: number
  /** Milliseconds since 1970, to check expiry dates. */
  now(): number
  /** Writes to stdout and adds a line break. */
  print(text: string): void
  /** Writes to stderr and adds a line break. */
  complain(text: string): void
  /** Shows the progress of long work on one line of stderr (see {@link progressLine}). `undefined` clears it, as does any other output. */
  progress(text: string | undefined): void
}

/**
 * The terminal of a process. Uses colours only on a terminal without `NO_COLOR`.
 *
 * @param clock for the progress line
 */
export const processTerminal = (
  { stdout, stderr, env, cwd }: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'env' | 'cwd'> = process,
  clock: ProgressClock = systemClock,
): Terminal => {
  const progress = progressLine(stderr, env, clock)
  const withBreak = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`)
  const colour = stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb'
  return {
    env,
    cwd: cwd(),
    colour,
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
