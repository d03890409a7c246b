import type { SyntaxNode } from '#languages/tree/tree'
import type { ClassModel, Expr, Field, FunctionModel, Keyword, Located, Stmt, TypeRef } from '../../model.ts'
import type { Lowering } from '../lowering.ts'
import { lowerType } from '../types/lower-type.ts'

/** A plain assignment to one name in a class body. */
const fieldOf = (statement: SyntaxNode): SyntaxNode | undefined => {
  if (statement.kind !== 'expression_statement') return undefined
  const { children } = statement
  const [assignment] = children
  if (children.length !== 1 || assignment?.kind !== 'assignment' || assignment.field('left')?.kind !== 'identifier') return undefined
  return assignment.field('right')?.kind === 'assignment' ? undefined : assignment
}

/** `x: T` and `x: T = v` belong to each object, `x = v` and `x: ClassVar[T]` to the class (PEP 526). */
const isShared = (type: TypeRef | undefined): boolean => type === undefined || type.name?.name === 'ClassVar'

const lowerField = (lowering: Lowering, node: SyntaxNode): Field => {
  const name = node.field('left')?.text ?? ''
  const typeNode = node.field('type')
  const decorators: Expr[] = []
  const written = typeNode && lowerType(lowering, typeNode, decorators)
  const isStatic = isShared(written)
  const type = isStatic && written ? (written.arguments[0] ?? written) : written
  const value = lowering.optional(node.field('right'))
  lowering.declare(name)
  return { start: node.start, end: node.end, name, type, value, decorators, isStatic }
}

/** Bases, and the expressions among them that name no type (`namedtuple("P", "x y")`, `*mixins`, `metaclass=Meta`). */
const lowerBases = (lowering: Lowering, list: SyntaxNode | undefined): { readonly bases: TypeRef[]; readonly body: Stmt[] } => {
  const bases: TypeRef[] = []
  const body: Stmt[] = []
  if (!list) return { bases, body }
  const args: Expr[] = []
  const keywords: Keyword[] = []
  for (const part of lowering.parts(list)) {
    if (part.kind === 'keyword_argument')
      keywords.push({ name: part.field('name')?.text ?? '', value: lowering.required(part.field('value'), part) })
    else bases.push(lowerType(lowering, part, args))
  }
  lowering.expectClosing(list, ')')
  const children = [...args, ...keywords.map(({ value }) => value)]
  if (children.length > 0)
    body.push({
      kind: 'eval',
      start: list.start,
      end: list.end,
      expr: { kind: 'other', start: list.start, end: list.end, children },
    })
  return { bases, body }
}

/**
 * A class. Each plain assignment to a name is a field, and each function a method; its other statements, those under a condition
 * included, are its body.
 *
 * @param at With its decorators.
 */
export const lowerClass = (lowering: Lowering, node: SyntaxNode, at: Located = node, decorators: readonly Expr[] = []): ClassModel => {
  const name = node.field('name')?.text ?? ''
  lowering.declare(name)
  const { bases, body } = lowerBases(lowering, node.field('superclasses'))
  const fields: Field[] = []
  const methods: FunctionModel[] = []
  const classes: ClassModel[] = []
  lowering.within({ form: 'class', isAsync: false, owner: name }, () => {
    for (const statement of lowering.body(node.field('body'))) {
      const field = fieldOf(statement)
      if (field) {
        fields.push(lowerField(lowering, field))
        continue
      }
      const before = body.length
      lowering.statement(statement, body)
      const last = body[before]
      if (last?.kind !== 'define') continue
      body.pop()
      if (last.definition.kind === 'class') classes.push(last.definition)
      else methods.push(last.definition)
    }
  })
  return { kind: 'class', start: at.start, end: at.end, name, form: 'class', bases, decorators, fields, methods, classes, body }
}
