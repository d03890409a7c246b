import { progressLine, systemClock, type ProgressClock } from './progress-line.ts'

/** What a command may know of and do with the terminal it runs in. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly colour: boolean
  readonly width: number
  /** Milliseconds since 1970, for what expires. */
  now(): number
  /** To stdout, with a line break after it. */
  print(text: string): void
  /** To stderr, with a line break after it. */
  complain(text: string): void
  /** What long work is at, on one line of stderr: see {@link progressLine}. `undefined` takes it away, as anything printed does. */
  progress(text: string | undefined): void
}

/**
 * That of a process. Colours only on a terminal, and not under `NO_COLOR`.
 *
 * @param clock of progress
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
