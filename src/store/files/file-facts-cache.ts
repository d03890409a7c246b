import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { constants } from 'node:fs'
import { lstat, open, readdir, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { factsJson } from '#model/stored/facts-json'
import type { FactsCache } from '#model/stored/facts-cache'
import type { FileFacts } from '#model/fact'
import { openPrivateFile } from './open-private-file.ts'

export interface FileFactsCacheOptions {
  /** The folder of the cache. It must exist and be private: {@link makePrivateFolder}. */
  readonly folder: string
  /** Authenticates the entries; an entry that was not written with this key is ignored. */
  readonly key: Uint8Array
  /** Whether facts with this key may still be requested; other ones are dropped when files are merged. Default: all may. */
  readonly isCurrent?: (key: string) => boolean
  /** Size limit in bytes; beyond it, the oldest facts are removed. Default: 64 MiB, enough for some 20,000 source files. */
  readonly maxBytes?: number
  /** Called with each failure. The caller gets a miss: the cache may slow a review down, but never stop it. */
  readonly onError: (error: unknown) => void
}

/** With more files than this, they are merged into one, because each file is read as a whole. */
const maxSegments = 12

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** The names of the cache's files; any other file in the folder is neither read nor deleted. */
const segmentName = new RegExp(`^${uuid}\\.facts$`)
const unfinishedName = new RegExp(`^${uuid}\\.unfinished$`)

/** An unfinished file of this age was abandoned. */
const abandonedMs = 3_600_000

/** An entry of a segment: the key, its authentication code and the facts as JSON, separated by tabs and ended by a line break. */
interface Entry {
  readonly key: string
  readonly mac: string
  readonly json: Buffer
  readonly line: Buffer
}

function* entriesOf(segment: Buffer): Generator<Entry> {
  for (let at = 0; at < segment.length;) {
    const end = segment.indexOf(10, at)
    // The last line was truncated while it was being written.
    if (end === -1) return
    const first = segment.indexOf(9, at)
    const second = first === -1 ? -1 : segment.indexOf(9, first + 1)
    if (second !== -1 && second < end)
      yield {
        key: segment.toString('latin1', at, first),
        mac: segment.toString('latin1', first + 1, second),
        json: segment.subarray(second + 1, end),
        line: segment.subarray(at, end + 1),
      }
    at = end + 1
  }
}

/**
 * A cache of extracted facts in a folder of files. Each run adds one file, which appears under its name only when it is complete. Any
 * number of processes can use the folder at the same time. Each entry is authenticated together with its key; facts that were not written
 * by this cache, or not for this key, are ignored.
 */
export const createFileFactsCache = ({
  folder,
  key: secret,
  isCurrent = () => true,
  maxBytes = 64 * 1_048_576,
  onError,
}: FileFactsCacheOptions): FactsCache => {
  const macOf = (key: string, json: string | Buffer): Buffer => createHmac('sha256', secret).update(key).update('\t').update(json).digest()
  const isGenuine = ({ key, mac, json }: Entry): boolean => {
    const given = Buffer.from(mac, 'base64url')
    const expected = macOf(key, json)
    return given.length === expected.length && timingSafeEqual(given, expected)
  }

  /** The cache's regular files whose name matches, newest first. */
  const filesNamed = async (form: RegExp): Promise<{ readonly name: string; readonly bytes: number; readonly written: number }[]> => {
    const names = (await readdir(folder).catch(ignoreMissing<string[]>([]))).filter((name) => form.test(name))
    const found = await Promise.all(
      names.map(async (name) => {
        const file = await lstat(join(folder, name)).catch(ignoreMissing(undefined))
        return file?.isFile() ? [{ name, bytes: file.size, written: file.mtimeMs }] : []
      }),
    )
    return found.flat().sort((a, b) => b.written - a.written || (a.name < b.name ? -1 : 1))
  }
  const segments = () => filesNamed(segmentName)

  const read = async (name: string): Promise<Buffer> => {
    const file = await openPrivateFile(join(folder, name), maxBytes * 2).catch(ignoreMissing(undefined))
    if (!file) return Buffer.alloc(0)
    try {
      return await file.readFile()
    } finally {
      await file.close()
    }
  }

  const write = async (parts: readonly (string | Buffer)[]): Promise<void> => {
    const name = randomUUID()
    const unfinished = join(folder, `${name}.unfinished`)
    const file = await open(unfinished, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, 0o600)
    try {
      await file.writeFile(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))))
    } finally {
      await file.close()
    }
    await rename(unfinished, join(folder, `${name}.facts`))
  }
  /** Deletes a file of the cache. If it has become a link, only the link is deleted. */
  const remove = (name: string): Promise<void> => unlink(join(folder, name)).catch(ignoreMissing(undefined))

  /** Merges all segments into one, newest facts first, up to the size limit. */
  const merge = async (names: readonly string[]): Promise<void> => {
    const kept = new Map<string, Buffer>()
    let bytes = 0
    for (const name of names)
      for (const entry of entriesOf(await read(name))) {
        const { key, line } = entry
        if (kept.has(key) || !isCurrent(key) || bytes + line.length > maxBytes / 2 || !isGenuine(entry)) continue
        kept.set(key, line)
        bytes += line.length
      }
    await write([...kept.values()])
    for (const { name, written } of await filesNamed(unfinishedName)) if (Date.now() - written > abandonedMs) await remove(name)
    await Promise.all(names.map(remove))
  }

  return {
    async get(keys) {
      const found = new Map<string, FileFacts>()
      try {
        const wanted = new Set(keys)
        for (const { name } of await segments()) {
          for (const entry of entriesOf(await read(name))) {
            if (!wanted.has(entry.key) || !isGenuine(entry)) continue
            const facts = parse(entry.json.toString('utf8'))
            if (!facts) continue
            found.set(entry.key, facts)
            wanted.delete(entry.key)
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
        await write(
          Array.from(entries, ([key, facts]) => {
            const json = factsJson.stringify(facts)
            return `${key}\t${macOf(key, json).toString('base64url')}\t${json}\n`
          }),
        )
        const there = await segments()
        if (there.length > maxSegments || there.reduce((sum, { bytes }) => sum + bytes, 0) > maxBytes)
          await merge(there.map(({ name }) => name))
      } catch (error) {
        onError(error)
      }
    },
  }
}

/** Undefined for damaged facts. */
const parse = (json: string): FileFacts | undefined => {
  try {
    return factsJson.parse(json)
  } catch {
    return undefined
  }
}

/** Another process may have merged the file in the meantime. */
const ignoreMissing =
  <Value>(instead: Value) =>
  (error: unknown): Value => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return instead
    throw error
  }
