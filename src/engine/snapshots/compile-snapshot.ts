import type { Blob, BlobReader } from '#model/change-set'
import type { FileFacts } from '#model/fact'
import type { FactsCache } from '#model/stored/facts-cache'
import { comingOf, isTooLarge } from './coming.ts'
import { extractHere, type Extracted, type Extractor, type Text } from '../extraction/extractor.ts'
import type { OnProgress } from '../progress.ts'
import type { Selected } from './select-files.ts'

export interface CompileOptions {
  readonly cache?: FactsCache
  /** Extracts the texts that are not in the cache; in this process by default. */
  readonly extractor?: Extractor
  readonly signal?: AbortSignal
  readonly onProgress?: OnProgress
}

const reasonOf = (blob: Exclude<Blob, { kind: 'text' }>): string => {
  switch (blob.kind) {
    case 'binary':
      return 'binary file'
    case 'huge':
      return `too large to examine (${blob.bytes.toLocaleString('en')} bytes)`
    case 'unreadable':
      return blob.reason
  }
}

/** Lines longer than this are not hand-written code, and parsing them costs more than the result is worth. */
const maxLineLength = 200_000

/** Why a blob is not extracted; undefined when it is. */
const refusal = (blob: Blob): string | undefined => {
  if (blob.kind !== 'text') return reasonOf(blob)
  const isLong = blob.text.length > maxLineLength && blob.text.split('\n', 50).some((line) => line.length > maxLineLength)
  return isLong ? 'contains a line that is too long to examine' : undefined
}

/**
 * Texts are passed on in lots of this many characters: enough for two workers, and small enough that they start while the other texts are
 * still being read.
 */
const lotSize = 500_000

/**
 * The facts of all selected files, by key: from the cache, or else read and extracted. Extraction starts while the last texts are still
 * being read. A text is extracted only once, even if several paths or both sides of the change contain it.
 */
export const compileFiles = async (
  files: readonly Selected[],
  blobs: BlobReader,
  { cache, extractor = extractHere, signal, onProgress }: CompileOptions = {},
): Promise<ReadonlyMap<string, Extracted>> => {
  const wanted = new Map<string, Selected>()
  for (const file of files) wanted.set(file.key, file)
  const outcomes = new Map<string, Extracted>()
  const known = cache ? await cache.get([...wanted.keys()]) : new Map<string, FileFacts>()
  for (const [key, facts] of known) outcomes.set(key, { facts })
  for (const key of known.keys()) wanted.delete(key)
  if (wanted.size === 0) return outcomes
  onProgress?.({ step: 'reading', done: 0, of: wanted.size })

  const take = extractor.expect?.(comingOf(wanted.values())) ?? extractor
  const extracting: Promise<ReadonlyMap<string, Extracted>>[] = []
  let lot: Text[] = []
  let size = 0
  let done = 0
  const handOver = (): void => {
    if (lot.length === 0) return
    const extracted = take(lot, signal, (more) => {
      done += more
      onProgress?.({ step: 'extracting', done, of: wanted.size })
    })
    // A failure is reported where all of them are awaited.
    extracted.catch(() => undefined)
    extracting.push(extracted)
    lot = []
    size = 0
  }
  // A blob may be needed under several keys, when two languages share a text.
  const waiting = new Map<string, Selected[]>()
  for (const [key, file] of wanted) {
    if (isTooLarge(file)) outcomes.set(key, { reason: reasonOf({ kind: 'huge', bytes: file.entry.size ?? 0 }) })
    else if (waiting.get(file.entry.blob)?.push(file) === undefined) waiting.set(file.entry.blob, [file])
  }
  const receive = (id: string, blob: Blob): void => {
    const reason = refusal(blob)
    for (const { key, language } of waiting.get(id) ?? []) {
      if (reason !== undefined) outcomes.set(key, { reason })
      else if (blob.kind === 'text') {
        lot.push({ key, text: blob.text, language })
        size += blob.text.length
      }
    }
    waiting.delete(id)
    if (size >= lotSize) handOver()
  }
  if (waiting.size > 0) {
    const read = await blobs.read([...waiting.keys()], receive)
    for (const id of [...waiting.keys()]) receive(id, read.get(id) ?? { kind: 'unreadable', reason: 'its content could not be read' })
    handOver()
  }
  const fresh = new Map<string, FileFacts>()
  for (const extracted of await Promise.all(extracting))
    for (const [key, outcome] of extracted) {
      outcomes.set(key, outcome)
      if ('facts' in outcome) fresh.set(key, outcome.facts)
    }
  if (cache && fresh.size > 0) await cache.put(fresh)
  return outcomes
}
