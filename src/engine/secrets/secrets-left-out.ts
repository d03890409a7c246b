import type { BlobReader, ChangedFile, ChangeSet, Hunk, TreeEntry } from '#model/change-set'
import type { Fact } from '#model/fact'
import type { Skipped } from '#model/review'
import { mayHoldSecrets } from '#languages/secret-triggers'
import { extractHere, type Extractor, type Text } from '../extraction/extractor.ts'
import { isBinaryName } from '../snapshots/select-files.ts'

/** The limit of bytes in a file that is searched; no lock file comes near it. */
const mostBytes = 10_000_000

/** The limit of files that are read only for this search, because each may cost a call. */
const mostRead = 50

/** How many of them are read at once. */
const concurrency = 4

export interface SecretsLeftOut {
  /** Credentials by path. */
  readonly base: ReadonlyMap<string, readonly Fact[]>
  readonly head: ReadonlyMap<string, readonly Fact[]>
  /** Files that are too large or too many, or could not be read. */
  readonly notSearched: readonly Skipped[]
  /** Files whose search exceeded a limit of time or memory, as no ordinary file does. */
  readonly notExamined: readonly Skipped[]
}

interface SearchRequest {
  readonly change: ChangeSet
  /** Changed files that no front-end reads: lock files, minified and vendored code, images, files that look binary, very long lines. */
  readonly files: readonly ChangedFile[]
  /** Changed files whose names are searched. */
  readonly named?: readonly ChangedFile[]
  readonly blobs: BlobReader
  readonly extractor?: Extractor | undefined
  readonly signal?: AbortSignal | undefined
}

/** What may hold a credential on the two sides of a file. */
interface Searched {
  readonly path: string
  readonly before: string
  readonly head: readonly string[]
  /** Read only if the head holds a credential. */
  base(): Promise<readonly string[]>
}

/**
 * Searches what a review otherwise leaves out for credentials that are certain by their form: the contents of changed files that no front-end
 * reads, and the names of all changed files. Of files with hunks only those lines are searched, so that the cost depends on the change.
 */
export const secretsLeftOut = async ({
  change,
  files,
  named = [],
  blobs,
  extractor = extractHere,
  signal,
}: SearchRequest): Promise<SecretsLeftOut> => {
  const heads = new Map(change.head.entries.map((entry) => [entry.path, entry]))
  const bases = new Map(change.base.entries.map((entry) => [entry.path, entry]))
  const searched: Searched[] = []
  const notSearched: Skipped[] = []
  const notExamined: Skipped[] = []
  const toRead: { readonly path: string; readonly before: string; readonly head: TreeEntry; readonly base: TreeEntry | undefined }[] = []
  for (const { path, previousPath, status, hunks } of files) {
    if (status === 'removed') continue
    if (hunks !== undefined) {
      const head = textOf(hunks, '+')
      if (mayHoldSecrets(head)) searched.push({ path, before: previousPath ?? path, head: [head], base: async () => [textOf(hunks, '-')] })
      continue
    }
    const entry = heads.get(path)
    if (!entry || entry.mode === 'submodule' || isBinaryName(path)) continue
    const before = previousPath ?? path
    toRead.push({ path, before, head: entry, base: status === 'added' ? undefined : bases.get(before) })
  }
  for (const { path } of toRead.slice(mostRead))
    notSearched.push({ path, reason: `not searched for secrets: more than ${mostRead} such files` })
  const read = async ({ path, before, head, base }: (typeof toRead)[number]): Promise<void> => {
    const bytes = await blobs.readBytes?.(head.blob, mostBytes)
    const texts = bytes === undefined ? [] : textsOfBytes(bytes)
    if (bytes === undefined) notSearched.push({ path, reason: 'not searched for secrets: too large, or it could not be read' })
    if (texts.some(mayHoldSecrets))
      searched.push({
        path,
        before,
        head: texts,
        base: async () => {
          const old = base && (await blobs.readBytes?.(base.blob, mostBytes))
          return old === undefined ? [] : textsOfBytes(old)
        },
      })
  }
  const waiting = toRead.slice(0, mostRead)
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await read(next)
    }),
  )
  const texts: Text[] = []
  const add = (side: 'base' | 'head', path: string, contents: readonly string[], where: 'content' | 'name'): void => {
    for (const text of contents)
      if (mayHoldSecrets(text)) texts.push({ key: JSON.stringify([side, path, where, texts.length]), text, language: 'opaque' })
  }
  for (const { path, previousPath, status } of named) {
    if (status !== 'removed') add('head', path, [path], 'name')
    if (status !== 'added' && status !== 'copied') add('base', previousPath ?? path, [previousPath ?? path], 'name')
  }
  for (const one of searched) {
    add('head', one.path, one.head, 'content')
    add('base', one.before, await one.base(), 'content')
  }
  const found = { base: new Map<string, Fact[]>(), head: new Map<string, Fact[]>() }
  for (const [key, outcome] of texts.length === 0 ? [] : await extractor(texts, signal)) {
    const [side, path, where] = JSON.parse(key) as ['base' | 'head', string, 'content' | 'name']
    if (!('facts' in outcome)) {
      notExamined.push({ path, reason: `not searched for secrets: ${outcome.reason}` })
      continue
    }
    const known = found[side].get(path) ?? []
    for (const fact of outcome.facts.facts) {
      if (fact.kind !== 'secret' || known.some(({ subject }) => subject === fact.subject)) continue
      known.push(where === 'name' ? { ...fact, inName: true } : fact)
    }
    if (known.length > 0) found[side].set(path, known)
  }
  return { ...found, notSearched, notExamined }
}

/** The lines of one side in their places; lines outside the hunks are empty. */
const textOf = (hunks: readonly Hunk[], sign: '+' | '-'): string => {
  const lines: string[] = []
  for (const hunk of hunks) {
    const start = sign === '+' ? hunk.newStart : hunk.oldStart
    while (lines.length < start - 1) lines.push('')
    for (const line of hunk.lines) if (line.startsWith(sign) || line.startsWith(' ')) lines.push(line.slice(1))
  }
  return lines.join('\n')
}

/**
 * What bytes may say as a text: UTF-16 by its mark, otherwise UTF-8. Without the NULs, UTF-16 and UTF-32 of ASCII characters are that text in
 * either byte order; with spaces in their place, texts that NULs separate stay apart.
 */
const textsOfBytes = (bytes: Uint8Array): string[] => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return [new TextDecoder('utf-16le').decode(bytes)]
  if (first === 0xfe && second === 0xff) return [new TextDecoder('utf-16be').decode(bytes)]
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return text.includes('\0') ? [text.replaceAll('\0', ''), text.replaceAll('\0', ' ')] : [text]
}
