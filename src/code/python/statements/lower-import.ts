import type { SyntaxNode } from '#languages/tree/tree'
import type { Lowering } from '../lowering.ts'

/** `a.b` without the white space that may stand around the dot. */
const dotted = (lowering: Lowering, node: SyntaxNode | undefined): string => {
  if (!node) return ''
  const parts = lowering.operands(node)
  if (node.kind !== 'relative_import') return parts.length === 1 ? (parts[0]?.text ?? '') : parts.map((part) => part.text).join('.')
  const [prefix, name] = parts
  const dots = prefix?.text.includes(' ') ? prefix.text.replaceAll(' ', '') : (prefix?.text ?? '')
  return `${dots}${dotted(lowering, name)}`
}

/** The names of an import. `import a.b` makes `a` visible, and imports `a.b` for its effects. */
export const lowerImport = (lowering: Lowering, node: SyntaxNode): void => {
  const { isTypeOnly } = lowering
  const from =
    node.kind === 'import_statement'
      ? undefined
      : node.kind === 'future_import_statement'
        ? '__future__'
        : dotted(lowering, node.field('module_name'))
  const add = ({ start, end }: SyntaxNode, name: string, module: string, path: readonly string[]): void => {
    if (name !== '' && name !== '*') lowering.declare(name)
    lowering.imports.push({ start, end, name, module, path, isTypeOnly })
  }
  for (const one of node.fields('name')) {
    const isAliased = one.kind === 'aliased_import'
    const imported = isAliased ? one.field('name') : one
    const alias = isAliased ? one.field('alias')?.text : undefined
    const written = dotted(lowering, imported)
    if (from !== undefined) add(one, alias ?? written, from, written.split('.'))
    else if (alias !== undefined) add(one, alias, written, [])
    else {
      const dot = written.indexOf('.')
      const top = dot < 0 ? written : written.slice(0, dot)
      add(one, top, top, [])
      if (dot >= 0) add(one, '', written, [])
    }
  }
  if (from === undefined) return
  for (const part of lowering.parts(node)) if (part.kind === 'wildcard_import') add(part, '*', from, [])
}
