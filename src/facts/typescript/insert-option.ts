import type { Edit } from '#model/facts/external-call'
import type { Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'

/**
 * The edit that adds `option` to a call's options: into the object literal at `position`, or as a new last argument if
 * only that argument is missing. Undefined if the edit is not mechanical. Replaces whole lines, so that GitHub can
 * offer it as a suggestion.
 */
export const insertOption = (
  module: Module,
  call: ts.CallExpression | ts.NewExpression,
  position: number,
  option: string,
): Edit | undefined => {
  const args = call.arguments ?? ts.factory.createNodeArray()
  const present = args[position]
  const text = module.file.text
  let offset: number
  let inserted: string
  if (present) {
    if (!ts.isObjectLiteralExpression(present)) return undefined
    const first = present.properties[0]
    if (first && module.span(first).startLine !== module.span(present).startLine) {
      // The object has one property per line, so put the new one on its own line with the same indentation.
      offset = first.getStart(module.file)
      const lineStart = text.lastIndexOf('\n', offset - 1) + 1
      inserted = `${option},\n${text.slice(lineStart, offset)}`
    } else {
      offset = present.getStart(module.file) + 1
      inserted = first ? ` ${option},` : ` ${option} `
    }
  } else {
    const last = args[args.length - 1]
    if (args.length !== position || (!last && position > 0)) return undefined
    offset = last ? last.end : call.end - 1
    inserted = last ? `, { ${option} }` : `{ ${option} }`
  }
  const anchor = module.span(present ?? args[args.length - 1] ?? call)
  const at = present ? { startLine: anchor.startLine, endLine: anchor.startLine } : { startLine: anchor.endLine, endLine: anchor.endLine }
  const line = module.file.getLineAndCharacterOfPosition(offset).line
  const lines = module.file.getLineStarts()
  const startLine = line + 1
  const from = lines[line] ?? 0
  const to = text.indexOf('\n', offset) === -1 ? text.length : text.indexOf('\n', offset)
  const replacement = (text.slice(from, offset) + inserted + text.slice(offset, to)).replace(/\r$/, '')
  return at.startLine === startLine || present ? { at: { startLine, endLine: startLine }, replacement } : undefined
}
