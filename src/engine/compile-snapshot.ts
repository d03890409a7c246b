import type { Blob, BlobReader, Tree } from '#model/change-set'
import type { Config } from '#model/config'
import type { FileFacts } from '#model/fact'
import type { FactsCache } from '#model/facts-cache'
import type { NotExamined, System } from '#model/system'
import { callThroughClient } from '#facts/libraries/call-through-client'
import { link, type SnapshotFile } from '#system/link'
import { factsKey } from './facts-key.ts'
import { extractHere, type Extracted, type Extractor, type Text } from './extractor.ts'
import { pathPolicy } from './path-policy.ts'
import type { OnProgress } from './progress.ts'
import { maxFileBytes, type Selected } from './select-files.ts'

export interface CompileOptions {
  readonly cache?: FactsCache
  /** Compiles the texts that the cache does not know; in place by default. */
  readonly extractor?: Extractor
  readonly signal?: AbortSignal
  readonly onProgress?: OnProgress
}

export const keyOf = ({ entry, language }: Selected): string => factsKey(entry.blob, language)

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

/**
 * Facts of all selected files, by key: from the cache, else read and extracted. A text is extracted once, however many paths and sides
 * of the change carry it.
 */
export const compileFiles = async (
  files: readonly Selected[],
  blobs: BlobReader,
  { cache, extractor = extractHere, signal, onProgress }: CompileOptions = {},
): Promise<ReadonlyMap<string, Extracted>> => {
  const wanted = new Map(files.map((file) => [keyOf(file), file]))
  const outcomes = new Map<string, Extracted>()
  const known = cache ? await cache.get([...wanted.keys()]) : new Map<string, FileFacts>()
  for (const [key, facts] of known) outcomes.set(key, { facts })
  const missing = [...wanted].filter(([key]) => !outcomes.has(key))
  if (missing.length > 0) onProgress?.({ step: 'reading', done: 0, of: missing.length })
  const isTooLarge = ({ entry }: Selected): boolean => entry.size !== undefined && entry.size > maxFileBytes
  const read = await blobs.read([...new Set(missing.flatMap(([, file]) => (isTooLarge(file) ? [] : [file.entry.blob])))])
  const texts: Text[] = []
  for (const [key, file] of missing) {
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

/** Links one side of a change (or the whole snapshot of an audit) from the facts of its files; `before` is the other side, when this is the head. */
export const linkSnapshot = (
  tree: Tree,
  selected: ReadonlyMap<string, Selected>,
  outcomes: ReadonlyMap<string, Extracted>,
  config: Config,
  before?: System,
): System => {
  const files: SnapshotFile[] = []
  const notExamined: NotExamined[] = []
  for (const [path, file] of selected) {
    const outcome = outcomes.get(keyOf(file))
    if (!outcome) continue
    if ('facts' in outcome) {
      files.push({ path, language: file.language, facts: outcome.facts })
      if (outcome.facts.problem) notExamined.push({ path, reason: problemText(outcome.facts.problem) })
    } else notExamined.push({ path, reason: outcome.reason })
  }
  if (tree.truncated) notExamined.push({ path: '', reason: tree.truncated })
  const { roleByConfig, sideByConfig, ownerOf } = pathPolicy(config)
  return link({
    files,
    paths: new Set(tree.entries.map((entry) => entry.path)),
    notExamined,
    vocabulary: { callThroughClient },
    roleByConfig,
    sideByConfig,
    ownerByConfig: ownerOf,
    ...(before ? { before: before.files } : {}),
  })
}

/** A file's problem as one sentence. */
export const problemText = ({ message, line }: NonNullable<FileFacts['problem']>): string =>
  line === undefined ? message : `${message} (line ${line})`
