import { readSync, writeSync } from 'node:fs'
import { confineProcess } from '#engine/isolation/confine-process'
import { toFrame } from '#engine/isolation/frames'
import { loadSqlParser } from '#languages/sql/parse'
import { applySteps } from './steps/apply-steps.ts'
import { engineError } from './engine-error.ts'
import { openEngine } from './engine.ts'
import { hasExtension } from './database/extensions.ts'
import type { ReplayJob } from './job.ts'
import type { ReplayMessage } from './messages.ts'

// A worker process like the one that extracts: no rights, no channel but its two pipes. It replays one series and ends.

const stdin = 0
const stdout = 1

/** In characters. The code is not compared with a longer one. */
const longestSchema = 1_000_000

const read = (length: number): Buffer => {
  const bytes = Buffer.allocUnsafe(length)
  for (let at = 0; at < length;) {
    const more = readSync(stdin, bytes, at, length - at, null)
    if (more === 0) process.exit(0)
    at += more
  }
  return bytes
}

const say = (message: ReplayMessage): void => {
  const frame = toFrame(JSON.stringify(message))
  for (let at = 0; at < frame.length;) at += writeSync(stdout, frame, at)
}

confineProcess()
say({ state: 'ready' })
const { id, template, ...job } = JSON.parse(read(read(4).readUInt32LE(0)).toString('utf8')) as ReplayJob
try {
  await loadSqlParser()
  const { session } = await openEngine(template, [job.bookkeeping, ...job.steps.map(({ text }) => text)])
  say({ state: 'started', id })
  await applySteps({
    session,
    ...job,
    hasExtension,
    now: () => performance.now(),
    onStatement: (step, line) => say({ state: 'running', id, step, line }),
    onStep: (step, result) => say({ state: 'done', id, step, result }),
    onSchema: (when, tables) => {
      if (JSON.stringify(tables).length < longestSchema) say({ state: 'schema', id, when, tables })
    },
  })
  say({ state: 'finished', id })
} catch (error) {
  say({ state: 'broken', id, reason: engineError(error).message })
}
process.exit(0)
