import type { SyntaxNode } from '#languages/tree/tree'
import type { Call, Expr, Located, Stmt } from '../../model.ts'
import { lowerAssignmentStatement } from './lower-assignment-statement.ts'
import { lowerClass } from './lower-class.ts'
import { lowerFunction } from './lower-function.ts'
import { lowerIf } from './lower-if.ts'
import { lowerImport } from './lower-import.ts'
import { lowerLoop } from './lower-loop.ts'
import { lowerMatch } from './lower-match.ts'
import { lowerTry } from './lower-try.ts'
import { lowerWith } from './lower-with.ts'
import type { Lowering } from '../lowering.ts'

const evaluate = (expr: Expr, { start, end }: Located): Stmt => ({ kind: 'eval', start, end, expr })

const lowerDefinition = (lowering: Lowering, node: SyntaxNode, at: SyntaxNode, decorators: readonly Expr[]): Stmt => ({
  kind: 'define',
  start: at.start,
  end: at.end,
  definition: node.kind === 'class_definition' ? lowerClass(lowering, node, at, decorators) : lowerFunction(lowering, node, at, decorators),
})

const lowerDecorated = (lowering: Lowering, node: SyntaxNode, into: Stmt[]): void => {
  const decorators: Expr[] = []
  for (const part of lowering.parts(node))
    if (part.kind === 'decorator') decorators.push(lowering.required(lowering.operands(part)[0], part))
  const definition = node.field('definition')
  if (definition) into.push(lowerDefinition(lowering, definition, node, decorators))
  else for (const decorator of decorators) into.push(evaluate(decorator, decorator))
}

/** A statement that is a call in all but its spelling: its keyword is the name that is called. */
const keywordCall = (node: SyntaxNode, name: string, args: readonly Expr[], file?: Expr): Call => ({
  kind: 'call',
  start: node.start,
  end: node.end,
  callee: { kind: 'name', start: node.start, end: node.start + name.length, name },
  args,
  keywords: file ? [{ name: 'file', value: file }] : [],
  isNew: false,
  isDetached: false,
})

/** Python 2's `print a, b` and `print >>file, a`. */
const lowerPrint = (lowering: Lowering, node: SyntaxNode): Expr => {
  const parts = lowering.parts(node)
  const chevron = parts.find((part) => part.kind === 'chevron')
  const file = chevron && lowering.required(lowering.operands(chevron)[0], chevron)
  return keywordCall(node, 'print', lowering.expressions(parts.filter((part) => part !== chevron)), file)
}

/** What is raised; Python 2's `raise A, message` is `raise A(message)`. */
const lowerRaised = (lowering: Lowering, node: SyntaxNode): Expr => {
  const [callee, ...args] = node.kind === 'expression_list' ? lowering.expressions(lowering.parts(node)) : []
  if (!callee) return lowering.expression(node)
  return { kind: 'call', start: node.start, end: node.end, callee, args, keywords: [], isNew: false, isDetached: false }
}

const lowerRaise = (lowering: Lowering, node: SyntaxNode): Stmt => {
  const { start, end } = node
  const cause = node.field('cause')
  const [value] = lowering.operands(node).filter((part) => part !== cause)
  return { kind: 'throw', start, end, value: value && lowerRaised(lowering, value), cause: lowering.optional(cause) }
}

/** `type Name[T] = …` */
const lowerAlias = (lowering: Lowering, node: SyntaxNode): Expr => {
  const { start, end } = node
  let left = node.field('left')
  while (left && (left.kind === 'type' || left.kind === 'generic_type')) [left] = lowering.operands(left)
  const target = lowering.required(left, node)
  const value = lowering.optional(node.field('right'))
  return { kind: 'assign', start, end, targets: [target], value, declares: lowering.declareIn(target), type: undefined, operator: '=' }
}

/** Names that belong to a scope further out: this one does not declare them. */
const lowerOuterNames = (lowering: Lowering, node: SyntaxNode): Expr => {
  const names = lowering.operands(node)
  if (lowering.scope.form === 'function') for (const name of names) lowering.declare(name.text)
  return { kind: 'other', start: node.start, end: node.end, children: lowering.expressions(names) }
}

/** Statements that are read although the code around them could not be. */
const lowerUnread = (lowering: Lowering, node: SyntaxNode, into: Stmt[]): void => {
  for (const part of lowering.parts(node)) lowering.statement(part, into)
}

/** A statement, by the kind of its node. An import has no place among statements: it is one of {@link Lowering.imports}. */
export const lowerStatement = (lowering: Lowering, node: SyntaxNode, into: Stmt[]): void => {
  const { kind, start, end } = node
  switch (kind) {
    case 'expression_statement': {
      const parts = lowering.parts(node)
      const [only] = parts
      if (only && parts.length === 1 && (only.kind === 'assignment' || only.kind === 'augmented_assignment'))
        lowerAssignmentStatement(lowering, only, into)
      else into.push(evaluate(lowering.tuple(parts, node), node))
      return
    }
    case 'assignment':
    case 'augmented_assignment':
      lowerAssignmentStatement(lowering, node, into)
      return
    case 'return_statement':
      into.push({ kind: 'return', start, end, values: lowering.expressions(lowering.operands(node).slice(0, 1)) })
      return
    case 'if_statement':
      into.push(lowerIf(lowering, node))
      return
    case 'for_statement':
    case 'while_statement':
      into.push(lowerLoop(lowering, node))
      return
    case 'try_statement':
      into.push(lowerTry(lowering, node))
      return
    case 'with_statement':
      into.push(lowerWith(lowering, node))
      return
    case 'match_statement':
      into.push(lowerMatch(lowering, node))
      return
    case 'function_definition':
    case 'class_definition':
      into.push(lowerDefinition(lowering, node, node, []))
      return
    case 'decorated_definition':
      lowerDecorated(lowering, node, into)
      return
    case 'import_statement':
    case 'import_from_statement':
    case 'future_import_statement':
      lowerImport(lowering, node)
      return
    case 'raise_statement':
      into.push(lowerRaise(lowering, node))
      return
    case 'assert_statement':
      into.push(evaluate(keywordCall(node, 'assert', lowering.expressions(lowering.parts(node))), node))
      return
    case 'print_statement':
      into.push(evaluate(lowerPrint(lowering, node), node))
      return
    case 'exec_statement':
      into.push(evaluate(keywordCall(node, 'exec', lowering.expressions(lowering.parts(node))), node))
      return
    case 'delete_statement': {
      const [of] = lowering.operands(node)
      for (const part of of?.kind === 'expression_list' ? lowering.parts(of) : of ? [of] : [])
        into.push(
          evaluate({ kind: 'unary', start: part.start, end: part.end, operator: 'delete', operand: lowering.expression(part) }, part),
        )
      return
    }
    case 'global_statement':
    case 'nonlocal_statement':
      into.push(evaluate(lowerOuterNames(lowering, node), node))
      return
    case 'type_alias_statement':
      into.push(evaluate(lowerAlias(lowering, node), node))
      return
    case 'pass_statement':
    case 'type_parameter':
      return
    case 'break_statement':
    case 'continue_statement':
      into.push({ kind: kind === 'break_statement' ? 'break' : 'continue', start, end, label: undefined })
      return
    case 'ERROR':
    case 'block':
    case 'elif_clause':
    case 'else_clause':
    case 'except_clause':
    case 'finally_clause':
    case 'case_clause':
    case 'with_clause':
    case 'with_item':
    case 'decorator':
      lowerUnread(lowering, node, into)
      return
    default:
      into.push(evaluate(lowering.expression(node), node))
  }
}
