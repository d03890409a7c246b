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
  /** One line of progress on stderr, replaced by the next; undefined takes it away. Silent where stderr is no terminal. */
  progress(text: string | undefined): void
}

/** The real one. Colours only on a terminal, and not under `NO_COLOR`. */
export const processTerminal = (): Terminal => {
  const { stdout, stderr, env } = process
  const withBreak = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`)
  const colour = stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb'
  return {
    env,
    cwd: process.cwd(),
    colour,
    width: Math.min(stdout.isTTY ? (stdout.columns ?? 100) : 100, 120),
    now: () => Date.now(),
    print: (text) => void stdout.write(withBreak(text)),
    complain: (text) => void stderr.write(withBreak(text)),
    progress: (text) => {
      if (stderr.isTTY) stderr.write(text === undefined ? '\r\u001b[K' : `\r\u001b[K${text}…`)
    },
  }
}
