import { posix } from 'node:path'

/** Finds the files that the words of a text may mean. */
export interface Mentions {
  /**
   * @param from the file that holds the words
   * @returns the files that each word may mean, with the line of the word
   */
  in(from: string, words: Readonly<Record<string, number>>): Iterable<readonly [path: string, line: number]>
}

export interface MentionOptions {
  /** Whether a word may mean every file below a folder. */
  readonly folders: (path: string) => boolean
}

const noFiles: readonly string[] = []

/** Files that stand for their folder. */
const ofFolder = /^(index|__init__|__main__|main|mod)$/

const normal = (path: string): string => {
  const joined = posix.normalize(path).replace(/\/$/, '')
  return joined === '.' ? '' : joined
}

const withoutExtension = (name: string): string => name.replace(/(?<=.)\.[^.]*$/, '')

/** The names that a word may use for a file: in full, without its extension, and without all of them. */
const namesOf = (name: string): ReadonlySet<string> => new Set([name, withoutExtension(name), name.split('.', 1)[0] || name])

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '')

const add = (index: Map<string, string[]>, key: string, path: string): void => {
  const paths = index.get(key)
  if (paths) paths.push(path)
  else index.set(key, [path])
}

const known = new WeakMap<Readonly<Record<string, number>>, ReadonlySet<string>>()

/** The segments of words, with and without an extension. Computed once per text, however many reviews use it. */
const segmentsOf = (words: Readonly<Record<string, number>>): ReadonlySet<string> => {
  const before = known.get(words)
  if (before) return before
  const segments = new Set<string>()
  for (const word of Object.keys(words))
    for (const part of word.split('/')) {
      segments.add(part)
      if (!part.includes('.')) continue
      segments.add(withoutExtension(part))
      if (!word.includes('/')) for (const name of part.split('.')) segments.add(name)
    }
  known.set(words, segments)
  return segments
}

/** The folder and every folder above it, but not the root. */
function* foldersOf(path: string): Iterable<string> {
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) yield folder
}

/**
 * Matches words with files. A word means a file if its last two segments are the file's folder and name, or if it leads to the file from
 * the folder of the text. A word that ends at a folder, or continues with a pattern (`vendor/**`), means each file below.
 */
export const mentionsOf = (files: readonly string[], { folders }: MentionOptions): Mentions => {
  const byTwo = new Map<string, string[]>()
  const exact = new Map<string, string[]>()
  const inFolder = new Map<string, string[]>()
  const inTwo = new Map<string, string[]>()
  const names = new Set<string>()
  for (const path of files) {
    const folder = folderOf(path)
    for (const name of namesOf(posix.basename(path))) {
      names.add(name)
      add(exact, folder === '' ? name : `${folder}/${name}`, path)
      if (folder !== '') add(byTwo, `${posix.basename(folder)}/${name}`, path)
      if (!ofFolder.test(name) || folder === '') continue
      names.add(posix.basename(folder))
      add(exact, folder, path)
      if (folder.includes('/')) add(byTwo, folder.split('/').slice(-2).join('/'), path)
    }
    if (!folders(path)) continue
    for (const above of foldersOf(path)) {
      names.add(posix.basename(above))
      add(inFolder, above, path)
      if (above.includes('/')) add(inTwo, above.split('/').slice(-2).join('/'), path)
    }
  }
  const mayMean = (segments: ReadonlySet<string>): boolean => {
    for (const name of names) if (segments.has(name)) return true
    return false
  }
  const at = (place: string): readonly string[] => exact.get(place) ?? inFolder.get(place) ?? noFiles
  const byPair = (pair: string, isLast: boolean): readonly string[] => byTwo.get(pair) ?? (isLast ? (inTwo.get(pair) ?? noFiles) : noFiles)

  const relative = (folder: string, parts: readonly string[], isFolder: boolean): readonly string[] => {
    const place = normal(posix.join(folder, ...parts))
    return isFolder ? (inFolder.get(place) ?? noFiles) : [...at(place), ...at(withoutExtension(place))]
  }

  function* dotted(from: string, word: string): Iterable<string> {
    const parts = word.split('.')
    for (let index = 1; index < parts.length; index += 1) yield* byTwo.get(`${parts[index - 1]}/${parts[index]}`) ?? noFiles
    // A package of Python is one folder; in Java, many folders share the first names of their packages.
    for (const path of inTwo.get(parts.slice(-2).join('/')) ?? noFiles) if (path.endsWith('.py')) yield path
    // `pay.js` in the text's own folder.
    yield* exact.get(normal(posix.join(posix.dirname(from), word))) ?? noFiles
  }

  function* meant(from: string, word: string): Iterable<string> {
    if (!word.includes('/')) {
      yield* dotted(from, word)
      return
    }
    const all = word.split('/')
    const star = all.findIndex((part) => part.includes('*'))
    const parts = (star === -1 ? all : all.slice(0, star)).filter((part) => part !== '')
    const isFolder = star !== -1
    const own = posix.dirname(from)
    const isRelative = word.startsWith('.')
    if (isRelative) yield* relative(own, parts, isFolder)
    // A folder is relative to the text's folder, or to a working directory above.
    if (isRelative || (isFolder && parts.length === 1))
      for (let folder = own; ; folder = posix.dirname(folder)) {
        yield* relative(folder, parts, true)
        if (folder === '.' || folder === '/') break
      }
    for (let index = 1; index < parts.length; index += 1) {
      const [before = '', name = ''] = parts.slice(index - 1)
      const isLast = index === parts.length - 1
      if (isFolder && isLast) yield* inTwo.get(`${before}/${name}`) ?? noFiles
      else {
        yield* byPair(`${before}/${name}`, isLast)
        // `vendor/pay.handler` is a function of `vendor/pay.js`.
        yield* byTwo.get(`${before}/${withoutExtension(name)}`) ?? noFiles
      }
    }
  }

  return {
    *in(from, words) {
      if (!mayMean(segmentsOf(words))) return
      for (const [word, line] of Object.entries(words)) for (const path of meant(from, word)) if (path !== from) yield [path, line]
    },
  }
}
