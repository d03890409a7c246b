import { describe, expect, it } from 'vitest'

import { progressLine, progressText, type ProgressClock } from '../../../src/cli/output/progress-line.ts'
import { processTerminal } from '../../../src/cli/output/terminal.ts'

/** A clock that stands still until it is moved; what is due then runs. */
const aClock = () => {
  let now = 0
  const waiting = new Set<{ readonly at: number; readonly run: () => void }>()
  const clock: ProgressClock = {
    now: () => now,
    after: (ms, run) => {
      const one = { at: now + ms, run }
      waiting.add(one)
      return () => void waiting.delete(one)
    },
  }
  const move = (ms: number, { timers = true } = {}): void => {
    now += ms
    for (const one of timers ? [...waiting] : []) if (one.at <= now && waiting.delete(one)) one.run()
  }
  return { clock, move, waiting }
}

/** What a terminal shows on the line, and all that was written. */
const aStream = (different: { isTTY?: boolean; columns?: number } = {}) => {
  const written: string[] = []
  return {
    stream: { isTTY: true, columns: 40, ...different, write: (text: string) => void written.push(text) },
    written,
    shown: () => written.join('').split('\r\u001b[K').at(-1),
  }
}

const setUp = (different: { isTTY?: boolean; columns?: number } = {}, env: Record<string, string> = {}) => {
  const time = aClock()
  const out = aStream(different)
  return { ...time, ...out, progress: progressLine(out.stream, env, time.clock) }
}

it('work that ends within a second writes nothing at all', () => {
  const { progress, move, written, waiting } = setUp()
  progress('Reading 3 files')
  move(900)
  progress('Linking 3 files')
  progress(undefined)
  move(5_000)
  expect(written).toEqual([])
  expect(waiting.size).toBe(0)
})

it('work that lasts longer shows one line, which is replaced, and taken away at the end', () => {
  const { progress, move, shown, written } = setUp()
  progress('Reading 3 files')
  move(1_000)
  expect(shown()).toBe('Reading 3 files…')
  progress('Linking 3 files')
  move(100)
  expect(shown()).toBe('Linking 3 files…')
  progress(undefined)
  expect(shown()).toBe('')
  expect(written.join('')).not.toContain('\n')
})

it('work that lets no timer run is shown by the clock', () => {
  const { progress, move, shown } = setUp()
  progress('Extracting facts: 1 of 9 files')
  move(1_500, { timers: false })
  progress('Extracting facts: 2 of 9 files')
  expect(shown()).toBe('Extracting facts: 2 of 9 files…')
})

it('ten thousand steps in five seconds write at most fifty lines, and the last is shown', () => {
  const { progress, move, shown, written } = setUp()
  for (let done = 1; done <= 10_000; done += 1) {
    progress(`${done} of 10000`)
    move(0.5)
  }
  move(100)
  expect(shown()).toBe('10000 of 10000…')
  expect(written.length).toBeGreaterThan(20)
  expect(written.length).toBeLessThanOrEqual(50)
})

it('each piece of work has its own second', () => {
  const { progress, move, written } = setUp()
  progress('one')
  move(1_200)
  progress(undefined)
  const before = written.length
  progress('two')
  move(900)
  progress(undefined)
  expect(written).toHaveLength(before)
})

it('a line is never as long as the terminal is wide: it would be broken, and could not be taken away', () => {
  const { progress, move, shown } = setUp({ columns: 20 })
  progress('x'.repeat(50))
  move(1_000)
  expect(shown()).toBe('x'.repeat(19))
})

it('a terminal that does not know how wide it is gets a whole line', () => {
  const { progress, move, shown } = setUp({ columns: 0 })
  progress('Reading 3 files')
  move(1_000)
  expect(shown()).toBe('Reading 3 files…')
})

it.each<[string, { isTTY?: boolean }, Record<string, string>]>([
  ['stderr is no terminal', { isTTY: false }, {}],
  ['a pipeline runs it', {}, { CI: 'true' }],
  ['the terminal knows no sequences', {}, { TERM: 'dumb' }],
])('nothing is written when %s', (_, stream, env) => {
  const { progress, move, written } = setUp(stream, env)
  progress('Reading 3 files')
  move(10_000)
  progress('Linking 3 files')
  progress(undefined)
  expect(written).toEqual([])
})

it.each(['', 'false', '0'])('CI=%j is no pipeline', (CI) => {
  const { progress, move, shown } = setUp({}, { CI })
  progress('Reading')
  move(1_000)
  expect(shown()).toBe('Reading…')
})

describe('the terminal of a process', () => {
  const run = (act: 'print' | 'complain') => {
    const { clock, move } = aClock()
    const out = aStream()
    const terminal = processTerminal(
      { stdout: out.stream, stderr: out.stream, env: {}, cwd: () => '/' } as unknown as Parameters<typeof processTerminal>[0],
      clock,
    )
    terminal.progress('Reading')
    move(1_000)
    terminal[act]('said')
    move(1_000)
    return out.written
  }
  it.each([
    [0, 100],
    [72, 72],
    [300, 120],
  ])('that says %i columns is taken for %i wide', (columns, width) => {
    const { stream } = aStream({ columns })
    const terminal = processTerminal({ stdout: stream, stderr: stream, env: {}, cwd: () => '/' } as unknown as Parameters<
      typeof processTerminal
    >[0])
    expect(terminal.width).toBe(width)
  })

  it.each(['print', 'complain'] as const)('takes the line away before it will %s', (act) => {
    expect(run(act)).toEqual(['\r\u001b[KReading…', '\r\u001b[K', 'said\n'])
  })
})

it.each([
  [{ step: 'reading', done: 0, of: 1 }, 'Reading 1 file'],
  [{ step: 'extracting', done: 1_200, of: 34_000 }, 'Extracting facts: 1,200 of 34,000 files'],
  [{ step: 'linking', done: 0, of: 34_000 }, 'Linking 34,000 files'],
  [{ step: 'judging', done: 0, of: 132 }, 'Running 132 rules'],
] as const)('%j is told as %s', (progress, text) => expect(progressText(progress)).toBe(text))
