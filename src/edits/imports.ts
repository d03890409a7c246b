import type { LineEdit } from '#model/rule'
import { putBefore, takeAway, type Source } from './source.ts'

const packageOf = (statement: string): string => /"([^"]+)"/.exec(statement)?.[1] ?? ''

/** Into the block of imports, in front of the first package that sorts behind it; a single import becomes a block. */
const inGo = (source: Source, statement: string): LineEdit | undefined => {
  const { lines } = source
  const added = `\t"${packageOf(statement)}"`
  const single = lines.findIndex((line) => /^import\s+"[^"]+"$/.test(line))
  if (single >= 0) {
    const own = `\t"${packageOf(lines[single] ?? '')}"`
    const [first, second] = own < added ? [own, added] : [added, own]
    return { at: { startLine: single + 1, endLine: single + 1 }, replacement: ['import (', first, second, ')'].join('\n') }
  }
  const open = lines.findIndex((line) => /^import\s*\($/.test(line))
  if (open < 0) return undefined
  // Packages of the standard library come first, up to an empty line.
  const end = lines.findIndex((line, index) => index > open && (line.trim() === '' || line.startsWith(')')))
  const next = lines.findIndex((line, index) => index > open && index < end && /^\t"/.test(line) && line > added)
  return putBefore(source, (next < 0 ? end : next) + 1, [added])
}

const firstOf: Readonly<Record<string, RegExp>> = {
  py: /^(?:import|from)\s+\S/,
  java: /^import\s+(?!static\b)/,
}

/** The edit that adds an import; undefined if there is no place for it. */
const importEdit = (source: Source, statement: string): LineEdit | undefined => {
  if (source.path.endsWith('.go')) return inGo(source, statement)
  const first = firstOf[source.path.split('.').at(-1) ?? '']
  if (!first) return undefined
  // In alphabetical order where the imports have one; `from __future__` stays first.
  const own = source.lines
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => first.test(line) && !line.includes('__future__'))
  const place = own.find(({ line }) => line > statement && /^import/.test(line)) ?? own.find(({ line }) => !/^import/.test(line))
  if (place) return putBefore(source, place.number, [statement])
  const last = own.at(-1)
  if (!last) return undefined
  return { at: { startLine: last.number, endLine: last.number }, replacement: `${last.line}\n${statement}` }
}

const isImported = ({ path, lines }: Source, statement: string): boolean =>
  path.endsWith('.go')
    ? lines.some((line) => [`"${packageOf(statement)}"`, `import "${packageOf(statement)}"`].includes(line.trim()))
    : lines.some((line) => line.trim() === statement)

/** @returns no edit if the file has the import; undefined if it cannot be added */
export const withImport = (source: Source, statement: string | undefined): readonly LineEdit[] | undefined => {
  if (statement === undefined || isImported(source, statement)) return []
  const edit = importEdit(source, statement)
  return edit && [edit]
}

/** The name by which Go code uses the package of an import line. */
const nameOfGoImport = (line: string): string | undefined => {
  const [, alias, last] = /^\s*(?:import\s+)?(?:(\w+)\s+)?"(?:[^"]*\/)?([^"/]+)"$/.exec(line) ?? []
  return alias ?? last
}

const usesOf = (code: string, name: string): number => [...code.matchAll(new RegExp(`(?<![\\w.])${name}\\b`, 'g'))].length

/** The edit that removes the import of a package that only the replaced text used. Go code with an unused import does not compile. */
export const withoutUnused = (source: Source, place: number, text: string): readonly LineEdit[] => {
  const { code, lines, path } = source
  const name = /^([A-Za-z_]\w*)\./.exec(text)?.[1]
  if (name === undefined) return []
  const rest = code.slice(0, place) + code.slice(place + text.length)
  const isImport = path.endsWith('.go')
    ? (line: string): boolean => nameOfGoImport(line) === name
    : (line: string): boolean => line === `import ${name}`
  const own = lines.findIndex(isImport)
  // In Go, the path of an import is a literal, which is not code; in Python, the import mentions the name, as does an alias in Go.
  const ofImport = path.endsWith('.go') ? usesOf(code.slice(source.starts[own] ?? 0, source.starts[own + 1]), name) : 1
  if (own < 0 || usesOf(rest, name) > ofImport) return []
  const edit = takeAway(source, { startLine: own + 1, endLine: own + 1 })
  return edit ? [edit] : []
}

/** Names of the packages that Go code imports, and does not use. */
const unusedIn = ({ code, lines, starts }: Source): readonly string[] =>
  lines.flatMap((line, index) => {
    const name = nameOfGoImport(line)
    if (name === undefined || !/^\w+$/.test(name) || name === '_') return []
    return usesOf(code, name) > usesOf(code.slice(starts[index], starts[index + 1]), name) ? [] : [name]
  })

/** Whether Go code no longer compiles, because nothing uses one of its imports any more. */
export const leavesUnused = (before: Source, after: Source): boolean => {
  if (!before.path.endsWith('.go')) return false
  const known = new Set(unusedIn(before))
  return unusedIn(after).some((name) => !known.has(name))
}
