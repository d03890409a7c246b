import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandLine, isInstalled } from './run-cli.ts'

interface Start {
  /** Every file that Node compiled, with the bytes of its code. */
  readonly files: readonly (readonly [url: string, bytes: number])[]
  readonly cpuMs: number
}

/** Runs in the process and records what it loads, and the processor's time until it ends. */
const recorder = `
import { registerHooks } from 'node:module'
import { writeFileSync } from 'node:fs'
const files = []
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    if (url.startsWith('file:')) files.push([url, Buffer.byteLength(loaded.source ?? '')])
    return loaded
  },
})
process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  writeFileSync(process.env.START_RECORD, JSON.stringify({ files, cpuMs: (user + system) / 1000 }))
})
`

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readiness-start-'))
  writeFileSync(join(folder, 'recorder.mjs'), recorder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const started = (args: readonly string[]): Start => {
  const record = join(folder, 'record.json')
  const [program] = commandLine
  const { status, stderr } = spawnSync(program, ['--import', join(folder, 'recorder.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: folder, START_RECORD: record },
  })
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(readFileSync(record, 'utf8')) as Start
}

const startedCommand = (...args: readonly string[]): Start => started([...commandLine.slice(1), ...args])

/** The quietest of some runs: other processes of the machine make a run longer, never shorter. */
const leastMs = (run: () => Start): number => Math.min(...Array.from({ length: 7 }, () => run().cpuMs))

describe.each([
  ['--version', ['--version'], 200_000],
  ['--help', ['--help'], 200_000],
  ['explain', ['explain', 'external-call-without-timeout'], 2_200_000],
] as const)('the start of %s', (_name, args, most) => {
  it('loads no engine and no package that it does not need', () => {
    const urls = startedCommand(...args).files.map(([url]) => url)
    expect(urls.length).toBeGreaterThan(2)
    const packages = new Set(
      urls
        .flatMap((url) => /\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/.exec(url)?.[1] ?? [])
        .filter((name) => !name.startsWith('readiness')),
    )
    expect([...packages].filter((name) => name !== 'commander')).toEqual([])
    expect(urls.filter((url) => /\/(grammars|languages|replay|app)\//.test(url))).toEqual([])
  })

  it.runIf(isInstalled)('of the package loads few bytes', () => {
    const { files } = startedCommand(...args)
    expect(files.length).toBeLessThan(40)
    expect(files.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThan(most)
  })
})

it.runIf(isInstalled)('the start takes the processor a small multiple of what an empty program takes', () => {
  startedCommand('--version') // Fills the cache of compiled code.
  const empty = leastMs(() => started(['-e', '0']))
  expect(leastMs(() => startedCommand('--version')) / empty).toBeLessThan(3)
  expect(leastMs(() => startedCommand('--help')) / empty).toBeLessThan(3.5)
})
