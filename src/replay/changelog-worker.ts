import { readSync, writeSync } from 'node:fs'
import { confineProcess } from '#engine/isolation/confine-process'
import { toFrame } from '#engine/isolation/frames'
import { readChangelogFiles } from './liquibase/changelog-files.ts'
import type { ChangelogJob, ChangelogMessage, WantedTexts } from './liquibase/changelog-messages.ts'
import { changelogSeries } from './liquibase/changelog-series.ts'

// A worker process like the one that extracts: no rights, no channel but its two pipes. It reads the changelogs of one tree and ends.

const stdin = 0
const stdout = 1

const read = (length: number): Buffer => {
  const bytes = Buffer.allocUnsafe(length)
  for (let at = 0; at < length;) {
    const more = readSync(stdin, bytes, at, length - at, null)
    if (more === 0) process.exit(0)
    at += more
  }
  return bytes
}

const receive = (): unknown => JSON.parse(read(read(4).readUInt32LE(0)).toString('utf8'))

const write = (json: string): void => {
  const frame = toFrame(json)
  for (let at = 0; at < frame.length;) at += writeSync(stdout, frame, at)
}

const say = (message: ChangelogMessage): void => write(JSON.stringify(message))

/** Texts that nest or grow without limit make the engine of JavaScript throw this. */
const reasonOf = (error: unknown): string =>
  error instanceof RangeError ? 'they nest too deep, or a value in them is too long' : 'reading them failed'

confineProcess()
say({ state: 'ready' })
const { id, tree, first, longest } = receive() as ChangelogJob
const ask = (paths: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  say({ state: 'wanted', id, paths })
  return Promise.resolve(new Map((receive() as WantedTexts).texts))
}
try {
  const files = await readChangelogFiles(tree, first, ask)
  const answer = JSON.stringify({ state: 'read', id, series: changelogSeries(files), paths: [...files.paths] } satisfies ChangelogMessage)
  if (Buffer.byteLength(answer) <= longest) write(answer)
  else say({ state: 'broken', id, reason: `they become more than ${longest / 1_000_000} MB of steps` })
} catch (error) {
  say({ state: 'broken', id, reason: reasonOf(error) })
}
process.exit(0)
