import { parseYaml, type YamlValue } from '../yaml/documents.ts'
import type { Span } from '#model/source-file'
import type { HclValue } from './parse.ts'

/** A value of an object, written in HCL or in JSON. */
export interface ObjectValue {
  readonly text: string | undefined
  readonly number: number | undefined
  readonly boolean: boolean | undefined
  readonly span: Span
  entries(): readonly ObjectEntry[]
  items(): readonly ObjectValue[]
}

export interface ObjectEntry {
  readonly name: string
  readonly value: ObjectValue
  readonly span: Span
}

/** A value of YAML or JSON, some lines below the start of a file. */
export const objectValueOf = (value: YamlValue, linesAbove = 0): ObjectValue => {
  const moved = ({ startLine, endLine }: Span): Span => ({ startLine: startLine + linesAbove, endLine: endLine + linesAbove })
  return {
    text: value.text,
    number: value.number,
    boolean: value.boolean,
    span: moved(value.span),
    entries: () =>
      value.entries().map((entry) => ({ name: entry.key, value: objectValueOf(entry.value, linesAbove), span: moved(entry.span) })),
    items: () => value.items().map((item) => objectValueOf(item, linesAbove)),
  }
}

/** Whether a piece of JSON opens a string that it does not close, or closes one that was open. */
const switchesString = (piece: string): boolean => (piece.replace(/\\./g, '').match(/"/g)?.length ?? 0) % 2 === 1

/**
 * The JSON in a string or a heredoc. An interpolation inside of a string stays in its text as `${…}`, and is null elsewhere. Undefined if the
 * text is no JSON.
 */
export const jsonIn = (value: HclValue): ObjectValue | undefined => {
  const parts: string[] = []
  let isInString = false
  for (const piece of value.pieces ?? []) {
    if (typeof piece !== 'string') parts.push(isInString ? `\${${piece.source.replaceAll(/["\\\n]/g, "'")}}` : 'null')
    else {
      parts.push(piece.replaceAll('\t', ' '))
      if (switchesString(piece)) isInString = !isInString
    }
  }
  const json = parts.join('')
  if (!/^\s*[[{]/.test(json)) return undefined
  const { documents, problem } = parseYaml(json)
  const [document] = documents
  // The text of a heredoc begins on the line below its `<<`.
  return document && !problem ? objectValueOf(document, value.span.startLine - (value.isHeredoc ? 0 : 1)) : undefined
}
