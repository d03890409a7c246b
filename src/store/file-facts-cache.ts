import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FactsCache } from '#model/facts-cache'
import type { FileFacts } from '#model/fact'

export interface FileFactsCacheOptions {
  /** Where the cache keeps its files; made when it is not there. */
  readonly folder: string
  /** Whether facts may still be asked for by their key: others go when files are merged. All may, by default. */
  readonly isCurrent?: (key: string) => boolean
  /** Bytes that may stay: beyond them the oldest facts go. 64 MiB by default, some 20,000 source files. */
  readonly maxBytes?: number
  /** Told of a failure. The caller gets a miss: the cache may make a review slower, never stop it. */
  readonly onError: (error: unknown) => void
}

/** So many files are merged into one: each is read as a whole. */
const maxSegments = 12

const suffix = '.facts'

/** Lines of a segment: `key`, a tab, the facts as JSON. */
function* linesOf(segment: Buffer): Generator<{ readonly key: string; readonly line: Buffer }> {
  for (let at = 0; at < segment.length;) {
    const end = segment.indexOf(10, at)
    // A last line without its end was cut off while it was written.
    if (end === -1) return
    const tab = segment.indexOf(9, at)
    if (tab !== -1 && tab < end) yield { key: segment.toString('latin1', at, tab), line: segment.subarray(at, end + 1) }
    at = end + 1
  }
}

/**
 * Facts that were extracted before, kept in a folder of files: each run adds one, which appears under its name only when it is complete.
 * Any number of processes may use a folder at the same time.
 */
export const createFileFactsCache = ({
  folder,
  isCurrent = () => true,
  maxBytes = 64 * 1_048_576,
  onError,
}: FileFactsCacheOptions): FactsCache => {
  const all = (): Promise<string[]> => readdir(folder).catch(ignoreMissing([]))

  /** Names of the segments, newest first. */
  const segments = async (): Promise<string[]> => {
    const names = (await all()).filter((name) => name.endsWith(suffix))
    const dated = await Promise.all(
      names.map(async (name) => ({ name, written: (await stat(join(folder, name)).catch(ignoreMissing(undefined)))?.mtimeMs ?? 0 })),
    )
    return dated.sort((a, b) => b.written - a.written || (a.name < b.name ? -1 : 1)).map(({ name }) => name)
  }
  const read = (name: string): Promise<Buffer> => readFile(join(folder, name)).catch(ignoreMissing(Buffer.alloc(0)))

  const write = async (parts: readonly (string | Buffer)[]): Promise<void> => {
    const name = randomUUID()
    const unfinished = join(folder, `${name}.unfinished`)
    await writeFile(unfinished, Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))))
    await rename(unfinished, join(folder, `${name}${suffix}`))
  }

  /** Makes one segment of all, newest facts first, until there is no more room. */
  const merge = async (names: readonly string[]): Promise<void> => {
    const kept = new Map<string, Buffer>()
    let bytes = 0
    for (const name of names)
      for (const { key, line } of linesOf(await read(name))) {
        if (kept.has(key) || !isCurrent(key) || bytes + line.length > maxBytes / 2) continue
        kept.set(key, line)
        bytes += line.length
      }
    await write([...kept.values()])
    await Promise.all(names.map((name) => rm(join(folder, name), { force: true })))
  }

  return {
    async get(keys) {
      const found = new Map<string, FileFacts>()
      try {
        const wanted = new Set(keys)
        for (const name of await segments()) {
          for (const { key, line } of linesOf(await read(name))) {
            if (!wanted.has(key)) continue
            const facts = parse(line.toString('utf8', key.length + 1))
            if (!facts) continue
            found.set(key, facts)
            wanted.delete(key)
          }
          if (wanted.size === 0) break
        }
      } catch (error) {
        onError(error)
      }
      return found
    },
    async put(entries) {
      try {
        await mkdir(folder, { recursive: true })
        await write([...entries].map(([key, facts]) => `${key}\t${JSON.stringify(facts)}\n`))
        const names = await segments()
        const sizes = await Promise.all(
          names.map(async (name) => (await stat(join(folder, name)).catch(ignoreMissing(undefined)))?.size ?? 0),
        )
        if (names.length > maxSegments || sizes.reduce((sum, size) => sum + size, 0) > maxBytes) await merge(names)
      } catch (error) {
        onError(error)
      }
    },
  }
}

/** Damaged facts are no facts. */
const parse = (json: string): FileFacts | undefined => {
  try {
    return JSON.parse(json) as FileFacts
  } catch {
    return undefined
  }
}

/** Another process may have merged a file away in the meantime. */
const ignoreMissing =
  <Value>(instead: Value) =>
  (error: unknown): Value => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return instead
    throw error
  }
