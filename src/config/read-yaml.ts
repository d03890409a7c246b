import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml'
import type { z } from 'zod'
import { explainIssue } from './explain-issue.ts'

export interface ConfigProblem {
  readonly path: string
  readonly line: number
  /** The expectation that was not met, in one sentence. */
  readonly message: string
}

export type YamlResult<Value> =
  | {
      readonly value: Value
      /** Line of the element at these keys, or of the nearest element around it. */
      readonly lineOf: (keys: readonly PropertyKey[]) => number
    }
  | { readonly problems: readonly ConfigProblem[] }

/** A larger file is rejected unread, unless the caller sets another limit. Characters. */
const maxLength = 100_000

/** Maximum number of problems reported per file. */
export const mostProblems = 50

/**
 * Duplicate keys of maps. The parser's own check compares each key with every other: it would take minutes for a file of the allowed size.
 */
const repeatedKeys = (document: Document.Parsed): readonly { readonly at: number; readonly message: string }[] => {
  const repeated: { at: number; message: string }[] = []
  visit(document, {
    Map(_key, node) {
      if (!isMap(node)) return
      const seen = new Set<unknown>()
      for (const { key } of node.items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) repeated.push({ at: key.range?.[0] ?? 0, message: 'Map keys must be unique' })
        seen.add(key.value)
      }
    },
  })
  return repeated
}

/**
 * Reads a YAML file by a schema: its value, or every problem with its line.
 *
 * @param path shown in problems
 * @param most maximum number of characters in the file
 */
export const readYaml = <Schema extends z.ZodType>(
  text: string,
  path: string,
  schema: Schema,
  most = maxLength,
): YamlResult<z.output<Schema>> => {
  if (text.length > most) return { problems: [{ path, line: 1, message: `The file is larger than ${most} bytes.` }] }
  const lines = new LineCounter()
  let document
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: 'error' })
  } catch {
    // Syntax errors are reported by the document; only a text that exhausts the parser throws.
    return { problems: [{ path, line: 1, message: 'This YAML is nested too deeply.' }] }
  }
  const errors = [...document.errors.map(({ pos, message }) => ({ at: pos[0], message })), ...repeatedKeys(document)]
  if (errors.length > 0)
    return {
      problems: errors.slice(0, mostProblems).map(({ at, message }) => ({
        path,
        line: lines.linePos(at).line,
        message: `This is not valid YAML: ${message}`,
      })),
    }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 50 })
  } catch (error) {
    return { problems: [{ path, line: 1, message: `This YAML cannot be used: ${error instanceof Error ? error.message : String(error)}` }] }
  }
  const lineOf = (keys: readonly PropertyKey[]): number => {
    for (let length = keys.length; length > 0; length -= 1) {
      const node = document.getIn(keys.slice(0, length), true) as { range?: [number, number, number] } | undefined
      if (node?.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  const parsed = schema.safeParse(value ?? {})
  if (parsed.success) return { value: parsed.data, lineOf }
  return {
    problems: parsed.error.issues
      .slice(0, mostProblems)
      .flatMap((issue) => explainIssue(issue, schema, value))
      .slice(0, mostProblems)
      .map(({ keys, message }) => ({ path, line: lineOf(keys), message: `${keys.map(String).join('.') || 'The file'}: ${message}` })),
  }
}
