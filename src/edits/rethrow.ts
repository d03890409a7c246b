import type { LineEdit } from '#model/rule'
import type { Span } from '#model/source-file'
import { withImport } from './imports.ts'
import { closeOf } from './masked.ts'
import { indentAt, lineAt, type Source } from './source.ts'

/** The end of a handler of some lines: where its last statement ends. */
interface Handler {
  /** The last line with code. */
  readonly last: number
  /** The name of the caught error, if it has one. */
  readonly error: string | undefined
  readonly indent: string
}

/** Something that ends the handler already. A bare `return` gives way to the new statement. */
const leaves = /^\s*(?:return\b.|throw\b|raise\b|break\b|continue\b|process\.exit|os\.Exit|System\.exit)/

const bareReturn = /^\s*return(?:\s+(?:nil|None|null|undefined))?;?\s*$/

/** `catch (error) {` and `if err != nil {`: up to the bracket that closes it. */
const braced = (source: Source, line: number, heading: RegExp): Handler | undefined => {
  const start = source.starts[line - 1] ?? 0
  const end = (source.starts[line] ?? source.text.length + 1) - 1
  const found = heading.exec(source.code.slice(start, end))
  const open = found ? source.code.indexOf('{', start + found.index + found[0].length - 1) : -1
  if (!found || open < 0 || open >= end) return undefined
  const close = closeOf(source.code, open)
  const [first, last] = [lineAt(source, open), lineAt(source, close)]
  // One line for the whole handler is left to its author.
  if (close < 0 || last - first < 2) return undefined
  return { last: last - 1, error: errorIn(source.path, found[0]), indent: indentAt(source, first + 1) }
}

const inPython = (source: Source, line: number): Handler | undefined => {
  const heading = (source.lines[line - 1] ?? '').trimEnd()
  if (!/^\s*except\b/.test(heading) || !heading.endsWith(':')) return undefined
  const own = indentAt(source, line).length
  let last = line
  for (let next = line; next < source.lines.length; next += 1) {
    if ((source.lines[next] ?? '').trim() === '') continue
    if (indentAt(source, next + 1).length <= own) break
    last = next + 1
  }
  return last === line ? undefined : { last, error: undefined, indent: indentAt(source, line + 1) }
}

/** Whether the function around a line of Go returns an error and nothing else. */
const returnsError = ({ lines }: Source, line: number): boolean => {
  const heading = lines.slice(0, line).findLast((text) => /\bfunc\b.*\{\s*$/.test(text))
  return heading !== undefined && /\)\s+error\s*\{\s*$/.test(heading)
}

const inJava = (source: Source, line: number, error: string): string =>
  /\(\s*(?:final\s+)?RuntimeException\s/.test(source.lines[line - 1] ?? '')
    ? `throw ${error};`
    : `throw new IllegalStateException(${error});`

const exits: Readonly<Record<string, string>> = { go: 'os.Exit(1)', java: 'System.exit(1);', py: 'sys.exit(1)' }

const statementIn = (source: Source, line: number, by: 'throw' | 'exit', error: string | undefined): string | undefined => {
  const language = source.path.split('.').at(-1) ?? ''
  if (by === 'exit') return exits[language] ?? 'process.exit(1)'
  if (language === 'py') return 'raise'
  if (error === undefined) return undefined
  if (language === 'go') return returnsError(source, line) ? `return ${error}` : undefined
  return language === 'java' ? inJava(source, line, error) : `throw ${error}`
}

const headingIn = (path: string): RegExp => {
  if (path.endsWith('.go')) return /\bif\s[^{]*\{/
  return path.endsWith('.java') ? /\bcatch\s*\([^)]*\)\s*\{/ : /\bcatch\s*(?:\([^)]*\)\s*)?\{/
}

/** The name of the error in `catch (IOException error) {`, `catch (error: unknown) {` and `if err != nil {`. */
const errorIn = (path: string, heading: string): string | undefined => {
  if (path.endsWith('.go')) return /\b(\w+)\s*!=\s*nil\b/.exec(heading)?.[1]
  const declared = heading.slice(heading.indexOf('(') + 1, heading.lastIndexOf(')'))
  if (!heading.includes('(')) return undefined
  return path.endsWith('.java') ? declared.trim().split(/\s+/).at(-1) : /^\s*([\w$]+)/.exec(declared)?.[1]
}

const importOf = (path: string): string | undefined => {
  if (path.endsWith('.go')) return 'import "os"'
  return path.endsWith('.py') ? 'import sys' : undefined
}

/** The statement that lets a caught error leave its handler, or ends the process, as the last one of the handler. */
export const rethrow = (source: Source, { startLine }: Span, by: 'throw' | 'exit'): readonly LineEdit[] | undefined => {
  const { path, lines } = source
  const handler = path.endsWith('.py') ? inPython(source, startLine) : braced(source, startLine, headingIn(path))
  const statement = handler && statementIn(source, startLine, by, handler.error)
  if (!handler || statement === undefined) return undefined
  const last = lines[handler.last - 1] ?? ''
  const semicolon = /\.[cm]?[jt]sx?$/.test(path) && last.trimEnd().endsWith(';') ? ';' : ''
  // The end of a normal shutdown is an error too, which ends nothing.
  if (
    by === 'exit' &&
    path.endsWith('.go') &&
    /Serve/.test(lines[startLine - 1] ?? '') &&
    !/ErrServerClosed/.test(lines[startLine - 1] ?? '')
  )
    return undefined
  const imports = by === 'exit' ? withImport(source, importOf(path)) : []
  if (!imports) return undefined
  const added = `${handler.indent}${statement}${semicolon}`
  const isPass = path.endsWith('.py') && last.trim() === 'pass'
  if (indentAt(source, handler.last) === handler.indent && (bareReturn.test(last) || isPass))
    return [{ at: { startLine: handler.last, endLine: handler.last }, replacement: added }, ...imports]
  if (leaves.test(last)) return undefined
  return [{ at: { startLine: handler.last, endLine: handler.last }, replacement: `${last}\n${added}` }, ...imports]
}
