import type { EditStep, LineEdit } from '#model/rule'
import type { Span } from '#model/source-file'
import { closeOf } from './masked.ts'
import { lineAt, rangeOf, type Source } from './source.ts'

/** A statement that only calls something, or gives the result a name; brackets are empty. */
const call =
  /^(?:(?:const|let|var) ([\p{L}_$][\p{L}\p{N}_$]*) = )?((?:new )?[\p{L}_$][\p{L}\p{N}_$.()]*)\.([\p{L}_$][\p{L}\p{N}_$]*)\(\);?$/u

const name = /^[\p{L}_$][\p{L}\p{N}_$]*$/u

/** A line that goes on with the statement before it. */
const continues = /^\s*[.?([,+\-*/%&|^<>=`]/

/** Where the statement that begins at an offset ends: at the end of a line, outside of brackets. */
const endOf = ({ code }: Source, start: number): number | undefined => {
  for (let at = start; at < code.length; at += 1) {
    if ('([{'.includes(code[at] ?? '')) {
      const close = closeOf(code, at)
      if (close < 0) return undefined
      at = close
    } else if (code[at] === '\n' && !continues.test(code.slice(at + 1).split('\n', 1)[0] ?? '')) return at
  }
  return code.length
}

/** Without what is in brackets. */
const emptied = (code: string): string => {
  let text = ''
  for (let at = 0; at < code.length; at += 1) {
    text += code[at] ?? ''
    if (!'([{'.includes(code[at] ?? '')) continue
    at = closeOf(code, at)
    text += code[at] ?? ''
  }
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('')
}

/**
 * Closes on SIGTERM what a statement at the top of a module starts. In a function, and in a statement that does more, it is not known whether the
 * line would be reached.
 */
export const closeOnSignal = (
  source: Source,
  { startLine }: Span,
  { is, member }: Extract<EditStep, { kind: 'close-on-signal' }>,
): readonly LineEdit[] | undefined => {
  const { path, code, text, starts } = source
  const start = starts[startLine - 1]
  if (!/\.[cm]?[jt]s$/.test(path) || start === undefined || /^\s/.test(code.slice(start, start + 1))) return undefined
  const end = endOf(source, start)
  const found = end === undefined ? null : call.exec(emptied(code.slice(start, end)))
  if (end === undefined || found?.[3] !== member) return undefined
  const at = { startLine, endLine: lineAt(source, Math.max(start, end - 1)) }
  const range = rangeOf(source, at)
  const [, given, on = ''] = found
  const object = is === 'object' && name.test(on) ? on : undefined
  const closed = object ?? given ?? 'server'
  const isNew = closed === 'server' && object === undefined && given === undefined
  if (!range || (isNew && /(?<![\p{L}\p{N}_$])server(?![\p{L}\p{N}_$])/u.test(code))) return undefined
  const statement = text.slice(...range)
  const quote = /from "|require\("/.test(text) ? '"' : "'"
  const semicolon = code
    .slice(...range)
    .trimEnd()
    .endsWith(';')
    ? ';'
    : ''
  const handler = `process.on(${quote}SIGTERM${quote}, () => ${closed}.close(() => process.exit(0)))${semicolon}`
  return [{ at, replacement: `${isNew ? 'const server = ' : ''}${statement}\n${handler}` }]
}
