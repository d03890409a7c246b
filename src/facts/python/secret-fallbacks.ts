import { bare, type Call, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { isPlaceOfKey, isSensitiveName, isSigningKeyName } from '../secrets/sensitive-name.ts'
import type { Extractor } from './context.ts'
import { literalText } from './value-shape.ts'

const readers = /(^|\.)(getenv|environ\.get|getenv_or|config|env|env\.str|env\.get_value|environ\.setdefault|get_env|getenv_str)$/
const environmentWords = /\b(DEBUG|TESTING|TEST|DEV|LOCAL|development|develop|test|local|ci)\b/i

/** Whether the code only runs, or the value is only used, in an explicitly selected environment. */
const isConditional = (module: PythonModule, node: SyntaxNode): boolean => {
  for (let at = node.parent; at; at = at.parent) {
    if (at.kind === 'if_statement' || at.kind === 'conditional_expression') {
      const condition = at.kind === 'if_statement' ? at.field('condition') : at.children[1]
      if (condition && condition !== node && environmentWords.test(condition.text)) return true
    }
    if (at.kind === 'function_definition' || at.kind === 'class_definition')
      return /dev|test|local|mock|debug/i.test(module.definitionOf(at)?.name ?? '')
  }
  return false
}

/** The file checks elsewhere for the fallback value, and refuses to start or warns. */
const isChecked = (module: PythonModule, name: string, fallback: string): boolean =>
  module.tree.all('if_statement').some((statement) => {
    const condition = statement.field('condition')?.text ?? ''
    return (condition.includes(name) || condition.includes(fallback)) && /raise|exit|warn/i.test(statement.text)
  })

const fallbackOf = (
  call: Call,
): { readonly name: string; readonly fallback: string; readonly node: SyntaxNode; readonly by: string } | undefined => {
  if (!readers.test(call.calleeText)) return undefined
  const [first, second] = call.arguments.positional
  const name = literalText(first)
  if (name === undefined) return undefined
  const given = second ?? call.arguments.keywords.get('default')?.value
  const direct = literalText(given)
  if (direct) return { name, fallback: direct, node: call.node, by: 'default value' }
  // `os.environ.get('SECRET_KEY') or 'text'`
  const { parent } = call.node
  if (given || parent?.kind !== 'boolean_operator' || parent.hasToken('and')) return undefined
  const right = parent.field('right')
  const text = right && literalText(bare(right))
  return text ? { name, fallback: text, node: parent, by: 'or' } : undefined
}

/** Variables that module-level code requires on import: `os.environ["X"]` raises when X is not set. */
const demanded = (module: PythonModule): ReadonlyMap<string, SyntaxNode> => {
  const names = new Map<string, SyntaxNode>()
  if (!/\benviron\s*\[/.test(module.text)) return names
  for (const node of module.tree.all('subscript')) {
    const [, name] = /^(?:os\.)?environ\s*\[\s*["'](\w+)["']\s*\]$/.exec(node.text) ?? []
    if (name !== undefined && !isInFunction(node) && !isAssignedTo(node) && !names.has(name)) names.set(name, node)
  }
  return names
}

const isInFunction = (node: SyntaxNode): boolean => {
  for (let at = node.parent; at; at = at.parent) if (at.kind === 'function_definition' || at.kind === 'lambda') return true
  return false
}

/** `os.environ["X"] = …` sets it. */
const isAssignedTo = (node: SyntaxNode): boolean => node.parent?.kind === 'assignment' && node.parent.text.startsWith(node.text)

/** Secrets from the environment with a literal fallback, and the variables that the file requires. The literal itself is not stored. */
export const secretFallbacks: Extractor = ({ module, emit }) => {
  if (!/secret|key|token|pass/i.test(module.text)) return
  const required = demanded(module)
  const [first] = required.values()
  if (first)
    emit({
      kind: 'config-check',
      at: first.span,
      within: '',
      subject: 'environment',
      names: [...required.keys()].sort(),
      stops: [...required.keys()].sort(),
      by: 'environ[]',
      validatedAt: first.span,
    })
  for (const call of module.calls) {
    const found = fallbackOf(call)
    // A production settings class in the same file requires the variable for which the development class has a literal.
    if (
      !found ||
      required.has(found.name) ||
      !isSensitiveName(found.name) ||
      isConditional(module, found.node) ||
      isChecked(module, found.name, found.fallback)
    )
      continue
    emit({
      kind: 'secret-fallback',
      at: found.node.span,
      within: module.within(found.node),
      subject: found.name,
      name: found.name,
      signing: isSigningKeyName(found.name) && !isPlaceOfKey(found.name, found.fallback),
      by: found.by,
    })
  }
}
