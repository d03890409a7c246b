import type { Edit } from '#model/facts/external-call'
import type { Call, PythonModule } from '#languages/python/module'

/**
 * The edit that adds a keyword argument (`timeout=10`) behind a call's last argument; undefined where that is not mechanical
 * (no argument, or a comment in the way).
 */
export const insertKeyword = (module: PythonModule, call: Call, option: string): Edit | undefined => {
  const list = call.node.field('arguments')
  const last = list?.children[list.children.length - 1]
  if (!list || !last || last.kind === 'dictionary_splat' || list.kind !== 'argument_list') return undefined
  const { text } = module
  const lineStart = text.lastIndexOf('\n', last.end - 1) + 1
  const lineEnd = text.indexOf('\n', last.end) === -1 ? text.length : text.indexOf('\n', last.end)
  const line = last.endLine
  const behind = text.slice(last.end, lineEnd).replace(/\r$/, '')
  if (behind.includes('#') || last.span.endLine !== line) return undefined
  // One argument per line: the new one goes on a new line, with its neighbour's indentation.
  if (/^,?\s*$/.test(behind)) {
    const firstLine = text.lastIndexOf('\n', last.start - 1) + 1
    if (text.slice(firstLine, last.start).trim() !== '') return undefined
    const indent = text.slice(firstLine, last.start)
    return { at: { startLine: line, endLine: line }, replacement: `${text.slice(lineStart, last.end)},\n${indent}${option},` }
  }
  return { at: { startLine: line, endLine: line }, replacement: `${text.slice(lineStart, last.end)}, ${option}${behind}` }
}
