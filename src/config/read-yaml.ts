import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'

export interface ConfigProblem {
  readonly path: string
  readonly line: number
  /** What was expected, in one sentence. */
  readonly message: string
}

export type YamlResult<Value> =
  | {
      readonly value: Value
      /** Line of the thing at these keys, or of the nearest thing around it. */ readonly lineOf: (keys: readonly PropertyKey[]) => number
    }
  | { readonly problems: readonly ConfigProblem[] }

/** A file larger than this is refused unread. Bytes. */
const maxBytes = 100_000

/**
 * Reads a YAML file by a schema: its value, or every problem with its line.
 *
 * @param path shown in problems
 */
export const readYaml = <Schema extends z.ZodType>(text: string, path: string, schema: Schema): YamlResult<z.output<Schema>> => {
  if (text.length > maxBytes) return { problems: [{ path, line: 1, message: `The file is larger than ${maxBytes} bytes.` }] }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  if (document.errors.length > 0)
    return {
      problems: document.errors.map((error) => ({
        path,
        line: lines.linePos(error.pos[0]).line,
        message: `This is not valid YAML: ${error.message}`,
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
    problems: parsed.error.issues.map((issue) => {
      const keys = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
      return { path, line: lineOf(keys), message: `${keys.map(String).join('.') || 'The file'}: ${issue.message}` }
    }),
  }
}
