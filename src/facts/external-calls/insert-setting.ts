import type { Edit } from '#model/facts/calls/external-call'
import type { CodeFile } from '#code/code-file'
import type { Call, ObjectExpr } from '#code/model'
import type { Reading } from './reading.ts'

const lineStartAt = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

const lineEndAt = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

/** Replaces the line of an offset, with a text put in there. */
const putIn = (file: CodeFile, offset: number, inserted: string): Edit => {
  const { text } = file
  const line = file.lineOf(offset)
  const replacement = text.slice(lineStartAt(text, offset), offset) + inserted + text.slice(offset, lineEndAt(text, offset))
  return { at: { startLine: line, endLine: line }, replacement: replacement.replace(/\r$/, '') }
}

/** Behind the last argument, where nothing but the end of the call follows on its line. */
const asArgument = (file: CodeFile, call: Call, code: string): Edit | undefined => {
  const places = [...call.args, ...call.keywords.map(({ value }) => value)].sort((a, b) => a.end - b.end)
  const last = places.at(-1)
  const { text } = file
  if (!last || (last.kind === 'spread' && last.isByName) || file.lineOf(last.start) !== file.lineOf(last.end - 1)) return undefined
  const behind = text.slice(last.end, lineEndAt(text, last.end)).replace(/\r$/, '')
  if (behind.includes('#') || !/^\s*[,)]|^\s*$/.test(behind)) return undefined
  if (!/^,?\s*$/.test(behind)) return putIn(file, last.end, `, ${code}`)
  // One argument to a line: the new one gets its own line, with its neighbour's indentation.
  const start = lineStartAt(text, last.start)
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? ''
  const line = file.lineOf(last.start)
  return { at: { startLine: line, endLine: line }, replacement: `${text.slice(start, last.end)},\n${indent}${code},` }
}

/** Into an object that is written out, as its first property. */
const intoObject = (file: CodeFile, object: ObjectExpr, code: string): Edit | undefined => {
  const { text } = file
  const key = code.slice(0, code.indexOf(':'))
  if (text[object.start] !== '{' || object.properties.some((property) => property.key === key)) return undefined
  const [first] = object.properties
  const start = object.start + 1
  const own = text.slice(start).search(/\S/) + start
  if (first && file.lineOf(own) !== file.lineOf(object.start))
    return putIn(file, own, `${code},\n${text.slice(lineStartAt(text, own), own)}`)
  return putIn(file, start, first ? ` ${code},` : ` ${code} `)
}

/** As a further argument that is an object, where only that argument is missing. */
const asObject = (file: CodeFile, call: Call, position: number, code: string): Edit | undefined => {
  const last = call.args.at(-1)
  if (call.args.length !== position || (!last && position > 0)) return undefined
  const offset = last ? last.end : call.end - 1
  if (last && !/^\)|^,\s*\)/.test(file.text.slice(last.end, call.end).trimStart())) return undefined
  if (!last && file.text[offset] !== ')') return undefined
  if (file.lineOf(offset) !== file.lineOf((last?.end ?? call.end) - 1)) return undefined
  return putIn(file, offset, last ? `, { ${code} }` : `{ ${code} }`)
}

/**
 * The edit that adds a setting to a call: a keyword argument in Python, a property of the options in TypeScript. Undefined if the edit is not
 * mechanical. It replaces whole lines, so that GitHub can offer it as a suggestion.
 *
 * @param position Position of the options object.
 */
export const insertSetting = (
  { file, rules }: Pick<Reading, 'file' | 'rules'>,
  call: Call,
  position: number,
  code: string,
): Edit | undefined => {
  if (rules.hasKeywords) return asArgument(file, call, code)
  const present = call.args[position]
  if (!present) return asObject(file, call, position, code)
  return present.kind === 'object' ? intoObject(file, present, code) : undefined
}
