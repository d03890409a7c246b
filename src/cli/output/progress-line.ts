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
  /** Schedules a callback after a delay and returns a function that cancels it. */
  after(ms: number, run: () => void): () => void
}

/** The system clock. A pending progress line does not keep the process alive. */
export const systemClock: ProgressClock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms).unref()
    return () => clearTimeout(timer)
  },
}

/** Shorter work shows no progress. */
const patienceMs = 1_000

/** More frequent updates are unreadable and cost time. */
const everyMs = 100

/** For terminals that report a width of 0, or none. */
const unknownWidth = 80

/** A carriage return, and the ECMA-48 sequence that erases to the end of the line. */
const clear = '\r\u001b[K'

const isOff = ({ isTTY = false }: ProgressStream, env: Readonly<Record<string, string | undefined>>): boolean =>
  !isTTY || env['TERM'] === 'dumb' || !['', 'false', '0', undefined].includes(env['CI'])

/**
 * A progress line that overwrites itself. It appears when work has lasted a second, changes at most ten times a second, and is never wider than the
 * terminal; `undefined` clears it. Without a terminal, or in a pipeline, nothing is written.
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
    // The clock check covers work that blocks the event loop, where no timer fires; the timer covers work that only waits.
    if (clock.now() >= due) draw()
    else callOff ??= clock.after(due - clock.now(), draw)
  }
}

let numbers: Intl.NumberFormat | undefined

/** The formatter is created once, and not at start: the first one of a process takes 20 ms, longer than formatting ten thousand numbers. */
const number = (amount: number): string => (numbers ??= new Intl.NumberFormat('en')).format(amount)

/** Describes a step for display. */
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
