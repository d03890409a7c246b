import { posix } from 'node:path'
import type { ScriptAct, TextSource } from '#model/facts/documents/pipeline'
import { codeRunBy } from '#models/pipelines/programs'

/** A command of a script: its words, without what only surrounds it, and its line in the script, from 0. */
export interface ShellCommand {
  readonly words: readonly string[]
  readonly line: number
}

const mostCommands = 400

/** Words that begin a command, but are none. */
const surrounding: ReadonlySet<string> = new Set(['if', 'then', 'else', 'elif', 'do', 'while', 'until', '!', '{', '(', '&', 'fi', 'done'])

/** The commands of a script in their order. Texts of heredocs are left out; commands in `$( )` count. */
export const commandsOf = (script: string): readonly ShellCommand[] => {
  const found: ShellCommand[] = []
  let words: string[] = []
  let word: string | undefined
  let line = 0
  let started = 0
  const heredocs: string[] = []
  const endWord = (): void => {
    if (word !== undefined) words.push(word)
    word = undefined
  }
  const endCommand = (): void => {
    endWord()
    let at = 0
    while (at < words.length && (surrounding.has(words[at] ?? '') || /^[A-Za-z_]\w*=/.test(words[at] ?? ''))) at += 1
    const rest =
      words[at] === 'env'
        ? words.slice(at + 1).filter((one, index, all) => !all.slice(0, index + 1).every((other) => /=/.test(other)))
        : words.slice(at)
    if (rest.length > 0 && found.length < mostCommands) found.push({ words: rest, line: started })
    words = []
  }
  for (let at = 0; at < script.length; at += 1) {
    const char = script[at] ?? ''
    if (words.length === 0 && word === undefined) started = line
    if (char === '\\') {
      if (script[at + 1] === '\n') line += 1
      else word = `${word ?? ''}${script[at + 1] ?? ''}`
      at += 1
    } else if (char === "'" || char === '"') {
      word ??= ''
      for (at += 1; at < script.length && script[at] !== char; at += 1) {
        if (script[at] === '\n') line += 1
        if (char === '"' && script[at] === '\\') at += 1
        word += script[at] ?? ''
      }
    } else if (char === '#' && word === undefined) {
      while (at + 1 < script.length && script[at + 1] !== '\n') at += 1
    } else if (char === '\n') {
      endCommand()
      line += 1
      for (let end = heredocs.shift(); end !== undefined; end = heredocs.shift()) {
        for (;;) {
          const next = script.indexOf('\n', at + 1)
          const text = script.slice(at + 1, next === -1 ? undefined : next)
          line += 1
          if (next === -1) at = script.length
          else at = next
          if (next === -1 || text.trim() === end) break
        }
      }
    } else if (char === ';' || char === '|' || char === '&' || char === '(' || char === ')') {
      if (char === '&' && /[<>]$/.test(word ?? '')) word += char
      else endCommand()
    } else if (/\s/.test(char)) endWord()
    else if (char === '<' && script[at + 1] === '<' && script[at + 2] !== '<') {
      const [all = '', end = ''] = /^<<-?\s*["']?([\w-]+)["']?/.exec(script.slice(at, at + 80)) ?? []
      if (end !== '') {
        heredocs.push(end)
        at += all.length - 1
      }
    } else word = `${word ?? ''}${char}`
  }
  endCommand()
  return found
}

interface Reading {
  /** The folder that the script starts in, relative to the workspace; undefined if unknown. */
  readonly folder: string | undefined
  /** The first line of the script in the file. */
  readonly lineOf: (line: number) => number
  /** The sources of a word with inserted text or variables. */
  readonly sourcesOf: (word: string) => readonly TextSource[]
}

const inside = (folder: string | undefined, to: string): string | undefined => {
  const plain = to.replace(/^\$\{?GITHUB_WORKSPACE\}?\/?/, '/workspace/').replace(/\/$/, '')
  if (plain.startsWith('/workspace')) return plain === '/workspace' ? '.' : posix.normalize(plain.slice('/workspace/'.length))
  if (!/^[\w@./-]*$/.test(plain) || plain.startsWith('/')) return undefined
  return folder === undefined ? undefined : posix.normalize(posix.join(folder, plain === '' ? '.' : plain))
}

const isPullRef = (word: string): boolean => /(^|[/+])pull\//.test(word)

/** What a script does with code, in its order. */
export const actsOf = (script: string, { folder: start, lineOf, sourcesOf }: Reading): readonly ScriptAct[] => {
  const acts: ScriptAct[] = []
  let folder = start
  /** Names of what was fetched of a pull request. */
  let fetched: readonly string[] | undefined
  let fetchedFrom: readonly TextSource[] = []
  for (const { words, line } of commandsOf(script)) {
    const at = { startLine: lineOf(line), endLine: lineOf(line) }
    const [program = '', ...rest] = words
    const command = words.join(' ').slice(0, 120)
    const sources = rest.flatMap(sourcesOf)
    if (program === 'cd' || program === 'pushd') {
      folder = inside(folder, rest[0] ?? '')
      continue
    }
    if (folder === undefined) continue
    const plain = rest.filter((word) => !word.startsWith('-'))
    if (program === 'gh' && plain[0] === 'pr' && plain[1] === 'checkout') {
      acts.push({ act: 'takes-fork', at, command, folder, sources })
      continue
    }
    if (program === 'git') {
      const [verb = '', ...targets] = plain
      const names = (word: string): string =>
        sourcesOf(word)
          .map(({ path }) => path)
          .join(' ')
      const isRevision = (word: string): boolean => /\.head\.(sha|ref)|head_ref|head_sha/.test(names(word))
      if ((verb === 'fetch' || verb === 'pull') && rest.some((word) => isPullRef(word) || /head\.repo|head_repository/.test(names(word)))) {
        const local = targets.flatMap((word) => word.split(':').slice(1)).map((name) => name.replace(/^refs\/heads\//, ''))
        fetched = ['FETCH_HEAD', ...local]
        fetchedFrom = sources
        if (verb === 'pull') acts.push({ act: 'takes-fork', at, command, folder, sources })
      } else if (verb === 'clone') {
        const target = inside(folder, targets[1] ?? targets[0]?.replace(/^.*\//, '').replace(/\.git$/, '') ?? '')
        if (target !== undefined) acts.push({ act: 'takes-fork', at, command, folder: target, sources })
      } else if (['checkout', 'switch', 'merge', 'reset', 'rebase'].includes(verb)) {
        const isFetched = fetched !== undefined && targets.some((word) => fetched?.includes(word) === true || isRevision(word))
        // `git checkout main -- scripts` replaces some files: which, only the folder shows.
        if (isFetched && !rest.includes('--')) acts.push({ act: 'takes-fork', at, command, folder, sources: [...fetchedFrom, ...sources] })
        // A revision of the fork that was cloned: the code stays that of the fork.
        else if (!targets.some(isRevision)) acts.push({ act: 'takes-other', folder })
      }
      continue
    }
    const code = codeRunBy(words)
    const run = code && inside(folder, code.folder)
    if (run !== undefined && !run.startsWith('..')) acts.push({ act: 'runs', at, command, folder: run })
  }
  return acts
}
