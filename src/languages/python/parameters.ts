import type { SyntaxNode } from '../tree/tree.ts'
import type { Definition } from './call.ts'

export interface Parameter {
  readonly name: string
  readonly type: string
  readonly fallback: SyntaxNode | undefined
}

const plainParameters = /(?:async\s+)?def\s+\w+\s*\(([\w\s,:*.|]*)\)/y

/** Parameters of a function as its text has them. */
export const parametersOf = (text: string, { node: function_ }: Definition): readonly Parameter[] => {
  const parameters: Parameter[] = []
  const add = (part: string, fallback: () => SyntaxNode | undefined): void => {
    const parts = /^\**(\w+)\s*(?::([^=]*))?(?:=|$)/.exec(part)
    if (parts?.[1]) parameters.push({ name: parts[1], type: parts[2]?.trim() ?? '', fallback: fallback() })
  }
  // Without defaults and brackets they are read from the text: each question to the parser costs more.
  plainParameters.lastIndex = function_.start
  const plain = plainParameters.exec(text)?.[1]
  if (plain === undefined)
    for (const node of function_.field('parameters')?.children ?? []) {
      const hasDefault = node.kind === 'default_parameter' || node.kind === 'typed_default_parameter'
      add(node.text, () => (hasDefault ? node.field('value') : undefined))
    }
  else for (const part of plain.split(',')) add(part.trim(), () => undefined)
  return parameters
}
