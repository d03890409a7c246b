import type { Span } from '#model/source-file'
import type { Call, PythonModule } from '#languages/python/module'

/** The line of a place in a file's text. */
export const spanAt = (module: PythonModule, index: number): Span => {
  const line = module.text.slice(0, index).split('\n').length
  return { startLine: line, endLine: line }
}

/** Qualified name of the innermost function around a place in the text. */
export const functionAt = (module: PythonModule, index: number): string =>
  module.definitions.findLast(({ kind, node }) => kind === 'function' && node.start <= index && index < node.end)?.qualified ?? ''

/** The SQL statement around a position, up to that position. */
export const statementBefore = (module: PythonModule, index: number): string => {
  const before = module.text.slice(Math.max(0, index - 2000), index)
  const quoted = before.slice(Math.max(before.lastIndexOf('"""'), before.lastIndexOf("'''"), 0))
  if (quoted !== before && /\bSELECT\b/.test(quoted)) return quoted
  const start = before.lastIndexOf('SELECT')
  return start === -1 ? '' : before.slice(start)
}

/** The lines of a chain's last member, which may be below the chain's first line. */
export const memberSpan = (module: PythonModule, call: Call): Span => {
  const object = call.callee?.object
  if (!object) return call.node.span
  const from = object.node.end + (/^\s*/.exec(module.text.slice(object.node.end, call.node.end))?.[0].length ?? 0)
  return { startLine: spanAt(module, from).startLine, endLine: call.node.span.endLine }
}
