import type { Blob, BlobReader } from '#model/change-set'
import type { FileFacts } from '#model/fact'
import type { FactsCache } from '#model/facts-cache'
import { extractHere, type Coming, type Extracted, type Extractor, type Text } from './extractor.ts'
import type { OnProgress } from './progress.ts'
import { maxFileBytes, type Selected } from './select-files.ts'

export interface CompileOptions {
  readonly cache?: FactsCache
  /** Compiles the texts that the cache does not know; in place by default. */
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

/** Lines longer than this are no source code that anyone wrote; parsing them costs more than they can say. */
const maxLineLength = 200_000

/** Why a blob is not compiled at all; undefined when it is. */
const refusal = (blob: Blob): string | undefined => {
  if (blob.kind !== 'text') return reasonOf(blob)
  const isLong = blob.text.length > maxLineLength && blob.text.split('\n', 50).some((line) => line.length > maxLineLength)
  return isLong ? 'holds a line too long to examine' : undefined
}

const comingOf = (files: readonly Selected[]): Coming => ({
  characters: files.reduce((sum, { entry }) => sum + (entry.size ?? 0), 0),
  languages: new Set(files.map(({ language }) => language)),
})

/**
 * Facts of all selected files, by key: from the cache, else read and extracted. A text is extracted once, however many paths and sides
 * of the change carry it.
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
  if (wanted.size > 0) onProgress?.({ step: 'reading', done: 0, of: wanted.size })
  const isTooLarge = ({ entry }: Selected): boolean => entry.size !== undefined && entry.size > maxFileBytes
  const toRead = new Set([...wanted.values()].flatMap((file) => (isTooLarge(file) ? [] : [file.entry.blob])))
  extractor.expect?.(comingOf([...wanted.values()].filter((file) => !isTooLarge(file))))
  const read = toRead.size > 0 ? await blobs.read([...toRead]) : new Map<string, Blob>()
  const texts: Text[] = []
  for (const [key, file] of wanted) {
    const { entry, language } = file
    const blob: Blob = isTooLarge(file)
      ? { kind: 'huge', bytes: entry.size ?? 0 }
      : (read.get(entry.blob) ?? { kind: 'unreadable', reason: 'its content could not be read' })
    const reason = refusal(blob)
    if (reason !== undefined) outcomes.set(key, { reason })
    else if (blob.kind === 'text') texts.push({ key, text: blob.text, language })
  }
  let done = 0
  const extracted = await extractor(texts, signal, (more) => {
    done += more
    onProgress?.({ step: 'extracting', done, of: texts.length })
  })
  for (const [key, outcome] of extracted) outcomes.set(key, outcome)
  const fresh = new Map([...extracted].flatMap(([key, outcome]) => ('facts' in outcome ? [[key, outcome.facts] as const] : [])))
  if (cache && fresh.size > 0) await cache.put(fresh)
  return outcomes
}
