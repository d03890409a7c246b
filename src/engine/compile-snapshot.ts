import picomatch from 'picomatch'
import type { Blob, BlobReader, Tree } from '#model/change-set'
import type { Config } from '#model/config'
import type { FileFacts } from '#model/fact'
import type { FactsCache } from '#model/facts-cache'
import type { FileRole, FileSide } from '#model/source-file'
import type { NotExamined, System } from '#model/system'
import { extract, extractorVersions } from '#facts/extract'
import { callThroughClient } from '#facts/libraries/call-through-client'
import { loadParsers } from '#languages/load-parsers'
import { link, type SnapshotFile } from '#system/link'
import type { Selected } from './select-files.ts'

/** A file's facts, or why there are none. */
type Outcome = { readonly facts: FileFacts } | { readonly reason: string }

const keyOf = ({ entry, language }: Selected): string => `${entry.blob}:${language}:${extractorVersions[language]}`

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

const examine = (blob: Blob, { language }: Selected): Outcome => {
  if (blob.kind !== 'text') return { reason: reasonOf(blob) }
  if (blob.text.length > maxLineLength && blob.text.split('\n', 50).some((line) => line.length > maxLineLength))
    return { reason: 'holds a line too long to examine' }
  return { facts: extract(blob.text, language) }
}

/**
 * Facts of all selected files, by key: from the cache, else read and extracted. A text is extracted once, however many paths and sides
 * of the change carry it.
 */
export const compileFiles = async (
  files: readonly Selected[],
  blobs: BlobReader,
  cache: FactsCache | undefined,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, Outcome>> => {
  const wanted = new Map(files.map((file) => [keyOf(file), file]))
  const outcomes = new Map<string, Outcome>()
  const known = cache ? await cache.get([...wanted.keys()]) : new Map<string, FileFacts>()
  for (const [key, facts] of known) outcomes.set(key, { facts })
  const missing = [...wanted].filter(([key]) => !outcomes.has(key))
  const read = await blobs.read([...new Set(missing.map(([, file]) => file.entry.blob))])
  await loadParsers(missing.map(([, file]) => file.language))
  const fresh = new Map<string, FileFacts>()
  for (const [key, file] of missing) {
    signal?.throwIfAborted()
    const outcome = examine(read.get(file.entry.blob) ?? { kind: 'unreadable', reason: 'its content could not be read' }, file)
    outcomes.set(key, outcome)
    if ('facts' in outcome) fresh.set(key, outcome.facts)
  }
  if (cache && fresh.size > 0) await cache.put(fresh)
  return outcomes
}

const globs = (patterns: readonly string[]): ((path: string) => boolean) =>
  patterns.length === 0 ? () => false : picomatch([...patterns], { dot: true })

/** Links one side of a change (or the whole snapshot of an audit) from the facts of its files. */
export const linkSnapshot = (
  tree: Tree,
  selected: ReadonlyMap<string, Selected>,
  outcomes: ReadonlyMap<string, Outcome>,
  config: Config,
): System => {
  const files: SnapshotFile[] = []
  const notExamined: NotExamined[] = []
  for (const [path, file] of selected) {
    const outcome = outcomes.get(keyOf(file))
    if (!outcome) continue
    if ('facts' in outcome) {
      files.push({ path, language: file.language, facts: outcome.facts })
      if (outcome.facts.problem) notExamined.push({ path, reason: problemText(outcome.facts.problem) })
    } else if (outcome.reason !== 'binary file') notExamined.push({ path, reason: outcome.reason })
  }
  if (tree.truncated) notExamined.push({ path: '', reason: tree.truncated })
  const isService = globs(config.paths.service)
  const isFrontend = globs(config.paths.frontend)
  const isScript = globs(config.paths.scripts)
  const isTest = globs(config.paths.tests)
  return link({
    files,
    paths: new Set(tree.entries.map((entry) => entry.path)),
    notExamined,
    vocabulary: { callThroughClient },
    roleByConfig: (path): FileRole | undefined =>
      isService(path) ? 'production' : isTest(path) ? 'test' : isScript(path) ? 'script' : undefined,
    sideByConfig: (path): FileSide | undefined => (isService(path) ? 'backend' : isFrontend(path) ? 'frontend' : undefined),
  })
}

/** A file's problem as one sentence. */
export const problemText = ({ message, line }: NonNullable<FileFacts['problem']>): string =>
  line === undefined ? message : `${message} (line ${line})`
