import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What one process used. Seconds of the clock, seconds of processor time (its threads and the processes it waited for included), megabytes at the peak. */
export interface Usage {
  readonly wall: number
  readonly user: number
  readonly megabytes: number
}

export interface Run {
  /** Arguments of Node: a script and its own arguments. */
  readonly args: readonly string[]
  readonly cwd: string
  /** Exit codes that mean that the work was done. */
  readonly accepts: readonly number[]
  /** What the output must show, so that a run that did nothing is no fast run. */
  readonly expects: RegExp
}

const reporter = pathToFileURL(join(import.meta.dirname, 'report-usage.mjs')).href

/** Runs one process to its end. Throws when it fails or does not say what it should: its time would mean nothing. */
export const measure = ({ args, cwd, accepts, expects }: Run): Usage => {
  const folder = mkdtempSync(join(tmpdir(), 'readiness-usage-'))
  const file = join(folder, 'usage.json')
  try {
    const start = performance.now()
    const { status, signal, stdout, stderr, error } = spawnSync(process.execPath, ['--import', reporter, ...args], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 256 * 1_048_576,
      env: { ...process.env, READINESS_BENCH_USAGE: file, INIT_CWD: cwd, NO_COLOR: '1' },
    })
    const wall = (performance.now() - start) / 1_000
    if (error) throw error
    if (status === null || !accepts.includes(status))
      throw new Error(`\`node ${args.join(' ').slice(0, 200)}\` ended with ${status ?? signal}:\n${(stderr || stdout).slice(-2_000)}`)
    if (!expects.test(stdout))
      throw new Error(`\`node ${args.join(' ').slice(0, 200)}\` did not say ${String(expects)}:\n${stdout.slice(-2_000)}`)
    const { user, kilobytes } = JSON.parse(readFileSync(file, 'utf8')) as { user: number; kilobytes: number }
    return { wall, user: user / 1_000_000, megabytes: kilobytes / 1_024 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const middle = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[half] ?? NaN) : ((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2
}

/** The median of each figure by itself. */
export const median = (usages: readonly Usage[]): Usage => ({
  wall: middle(usages.map(({ wall }) => wall)),
  user: middle(usages.map(({ user }) => user)),
  megabytes: middle(usages.map(({ megabytes }) => megabytes)),
})
