import type { Progress } from '#engine/progress'

/** Where progress is shown: stderr. */
export interface ProgressStream {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

export interface ProgressClock {
  /** Milliseconds. */
  now(): number
  /** Runs something after so many milliseconds; gives what calls it off. */
  after(ms: number, run: () => void): () => void
}

/** The real one. A line that waits to be shown keeps no process alive. */
export const systemClock: ProgressClock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms).unref()
    return () => clearTimeout(timer)
  },
}

/** Work that is done sooner shows nothing. */
const patienceMs = 1_000

/** A line that changes more often cannot be read, and costs. */
const everyMs = 100

/** Of a terminal that says 0, or nothing. */
const unknownWidth = 80

/** Carriage return, and the sequence of ECMA-48 that erases to the end of the line. */
const clear = '\r\u001b[K'

const isOff = ({ isTTY = false }: ProgressStream, env: Readonly<Record<string, string | undefined>>): boolean =>
  !isTTY || env['TERM'] === 'dumb' || !['', 'false', '0', undefined].includes(env['CI'])

/**
 * A line of progress that stands for itself: shown when work has lasted a second, replaced at most ten times a second, never longer than the terminal
 * is wide, and taken away by `undefined`. Where there is no terminal, or in a pipeline, nothing is ever written.
 */
export const progressLine = (
  stream: ProgressStream,
  env: Readonly<Record<string, string | undefined>>,
  clock: ProgressClock,
): ((text: string | undefined) => void) => {
  if (isOff(stream, env)) return () => undefined
  let text = ''
  let begun: number | undefined
  let drawn: number | undefined
  let callOff: (() => void) | undefined
  const draw = (): void => {
    callOff?.()
    callOff = undefined
    drawn = clock.now()
    stream.write(`${clear}${[...`${text}…`].slice(0, Math.max(1, (stream.columns || unknownWidth) - 1)).join('')}`)
  }
  return (next) => {
    if (next === undefined) {
      callOff?.()
      if (drawn !== undefined) stream.write(clear)
      begun = drawn = callOff = undefined
      return
    }
    text = next
    begun ??= clock.now()
    const due = drawn === undefined ? begun + patienceMs : drawn + everyMs
    // By the clock, since work that lets nothing else run would never come to a timer; by a timer, for work that only waits.
    if (clock.now() >= due) draw()
    else callOff ??= clock.after(due - clock.now(), draw)
  }
}

// One for all: making one takes longer than using it a hundred times.
const numbers = new Intl.NumberFormat('en')

const number = (amount: number): string => numbers.format(amount)

/** A step for people. */
export const progressText = ({ step, done, of }: Progress): string => {
  const files = `${number(of)} ${of === 1 ? 'file' : 'files'}`
  switch (step) {
    case 'reading':
      return `Reading ${files}`
    case 'extracting':
      return `Extracting facts: ${number(done)} of ${files}`
    case 'linking':
      return `Linking ${files}`
    case 'judging':
      return `Running ${number(of)} ${of === 1 ? 'rule' : 'rules'}`
  }
}
