import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { watchMemory } from './process-memory.ts'

/** What one process used, with all that it started: seconds of the clock, seconds of processor time, megabytes at the peak. */
export interface Usage {
  readonly wall: number
  readonly cpu: number
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

/** Some programs end their process at once now and then, before it can tell what it used: such a run is made again. */
const tries = 3

/** Runs one process to its end. Throws when it fails or does not say what it should: its time would mean nothing. */
export const measure = async (run: Run): Promise<Usage> => {
  for (let left = tries; left > 0; left -= 1) {
    const usage = await measureOnce(run)
    if (usage) return usage
  }
  throw new Error(`\`node ${run.args.join(' ').slice(0, 200)}\` ended ${tries} times without telling what it used.`)
}

const measureOnce = async ({ args, cwd, accepts, expects }: Run): Promise<Usage | undefined> => {
  const folder = mkdtempSync(join(tmpdir(), 'readiness-usage-'))
  const file = join(folder, 'usage.json')
  const command = `\`node ${args.join(' ').slice(0, 200)}\``
  try {
    const start = performance.now()
    const child = spawn(process.execPath, ['--import', reporter, ...args], {
      cwd,
      env: { ...process.env, READINESS_BENCH_USAGE: file, INIT_CWD: cwd, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const most = watchMemory(child.pid ?? 0)
    const [said, complained, [status, signal]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>,
    ])
    const wall = (performance.now() - start) / 1_000
    const seen = most()
    if (status === null || !accepts.includes(status))
      throw new Error(`${command} ended with ${status ?? signal}:\n${(complained || said).slice(-2_000)}`)
    if (!expects.test(said)) throw new Error(`${command} did not say ${String(expects)}:\n${said.slice(-2_000)}`)
    if (!existsSync(file)) return undefined
    const { cpu, kilobytes } = JSON.parse(readFileSync(file, 'utf8')) as { cpu: number; kilobytes: number }
    return { wall, cpu: cpu / 1_000_000, megabytes: Math.max(seen, kilobytes / 1_024) }
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
  cpu: middle(usages.map(({ cpu }) => cpu)),
  megabytes: middle(usages.map(({ megabytes }) => megabytes)),
})
