import { posix } from 'node:path'
import type { Language } from '#model/source-file'
import { interpreterOf, loadingOptions } from '#models/programs/interpreters'
import { isBeforeFile } from '#models/by-language/launchers'

/** A command line, and the sources that were copied into the image before it runs. */
export interface CommandLine {
  readonly words: readonly string[]
  readonly copied: readonly string[]
}

/** The files of a snapshot, as a command sees them. */
export interface FilesOfTree {
  /** Whether this path is a file, or a link to one. */
  has(path: string): boolean
  readonly paths: ReadonlySet<string>
  resolve(from: string, module: string): readonly string[]
}

/** The name of a process in a Procfile: the program follows it. */
const processName = /^\w+:$/

export interface CommandTarget {
  readonly path: string
  /** The language that the interpreter reads it as; undefined if the command executes it directly. */
  readonly language: Language | undefined
  /** Certainly a program, not an argument of one. */
  readonly isCertain: boolean
}

const unquoted = (word: string): string => {
  let end = word.length
  while (end > 0 && /["'`);&|]/.test(word.charAt(end - 1))) end -= 1
  return word.slice(0, end).replace(/^["'`(]+/, '')
}

/** The path in a word; options with a value count too (`--require=./hook.txt`). */
const valueOf = (word: string): string => (!word.startsWith('-') ? word : word.includes('=') ? word.slice(word.indexOf('=') + 1) : '')

/**
 * Finds the files of a snapshot that a command names, with the language their interpreter reads them as. A path is resolved against the
 * folder of the file that holds the command and each parent folder, both as written and without the leading folders of a container
 * (`/app/src/server.js`), and below the copied sources.
 *
 * @param from the file that holds the command
 */
export const commandTargets = ({ words, ...line }: CommandLine, from: string, files: FilesOfTree): readonly CommandTarget[] => {
  let { copied } = line
  let isFolder = false
  const found: CommandTarget[] = []
  let language: Language | undefined
  let isPython = false
  // The first word that is not an option is the program; the words after it are arguments, which may be anything.
  let isProgram = true
  let isPreload = false
  for (const raw of words.flatMap((word) => word.split(/\s+/))) {
    if (/^(&&|\|\|?|;|exec|sudo|env|nohup|time|then|do|\w+=\S*)$/.test(raw)) {
      isProgram = true
      continue
    }
    const word = valueOf(unquoted(raw))
    if (isFolder) copied = [...copied, unquoted(raw)]
    isFolder = isProgram && /^(cd|pushd)$/.test(raw)
    if (isFolder) continue
    const isOption = raw.startsWith('-')
    if (word === '') {
      isPreload = loadingOptions.has(raw)
      continue
    }
    const isCertain = isOption ? loadingOptions.has(raw.split('=')[0] ?? '') : isProgram || isPreload
    isPreload = false
    const name = posix.basename(word)
    const interpreter = interpreterOf(name)
    if (interpreter?.reads && !files.has(word)) {
      language = interpreter.reads
      isPython = interpreter.takesModule === true
      continue
    }
    if (!isOption && (isBeforeFile(name) || processName.test(name))) continue
    const path = fileOf(word, from, copied, files)
    if (!isOption) isProgram = false
    if (path !== undefined) found.push({ path, language, isCertain })
    else if (isPython && /^[A-Za-z_][\w.]*(:[\w.()]+)?$/.test(word))
      for (const module of files.resolve(posix.join(posix.dirname(from), 'command.py'), word.split(':')[0] ?? ''))
        found.push({ path: module, language: 'python', isCertain: true })
  }
  // A file may be copied under another name, or over a file that the program loads.
  for (const source of copied) {
    const path = isCode.test(source) ? fileOf(source, from, [], files) : undefined
    if (path !== undefined && !found.some((target) => target.path === path)) found.push({ path, language: undefined, isCertain: false })
  }
  return found
}

/** Names of code files. */
const isCode = /\.([cm]?[jt]sx?|py)$/

const extensions = ['', '.js', '.cjs', '.mjs', '.ts', '/index.js']

const fileOf = (word: string, from: string, copied: readonly string[], files: FilesOfTree): string | undefined => {
  if (!/[./]/.test(word) && copied.length === 0) return undefined
  const at = (folder: string, path: string): string | undefined => {
    const joined = posix.normalize(posix.join(folder, path)).replace(/^\.\/|\/$/g, '')
    if (joined.startsWith('..')) return undefined
    return extensions.map((extension) => joined + extension).find((candidate) => files.has(candidate))
  }
  const folders: string[] = []
  for (let folder = posix.dirname(from); ; folder = posix.dirname(folder)) {
    folders.push(folder)
    if (folder === '.' || folder === '/') break
  }
  const relative = word.replace(/^\/+/, '')
  const isPath = /[./]/.test(word)
  // A bare word such as `server` is a system program unless it was copied.
  for (const folder of isPath ? folders : []) {
    const found = at(folder, relative)
    if (found !== undefined) return found
  }
  const sources = copied.map((source) => source.replace(/^\.?\//, '').replace(/\/$/, ''))
  for (let rest = relative; ; rest = rest.slice(rest.indexOf('/') + 1)) {
    for (const folder of folders) {
      for (const source of sources) {
        if (source === '' || source === '.') continue
        const found =
          at(folder, posix.join(source, rest)) ?? (posix.basename(source) === posix.basename(rest) ? at(folder, source) : undefined)
        if (found !== undefined) return found
      }
      // An image has its own working directory: `/app/src/server.js` is `src/server.js` here.
      if (isPath && rest !== relative) {
        const found = at(folder, rest)
        if (found !== undefined) return found
      }
    }
    if (!rest.includes('/')) return undefined
  }
}
