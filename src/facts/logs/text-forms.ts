import { calleeOf } from '#code/callee-of'
import type { TextForm } from '#model/facts/documents/text-form'
import type { CodeFile } from '#code/code-file'
import { childrenOf, partsOf } from '#code/parts/children'
import type { ClassModel, Expr, FunctionModel, Stmt } from '#code/model'
import type { LoggerIndex } from '#models/indexes/logger-index'
import type { PlaceOf } from '../reading/module-code.ts'
import { qualifiedName } from './class-fields.ts'
import { linesOf, readingOf, type Reading } from './reading.ts'
import { worstField } from './sensitive-field.ts'

const textForm = 'toString'

/** Classes whose text form prints a field with a secret or personal data in plain text (Java). */
export const textForms = (file: CodeFile, index: LoggerIndex, placeOf: PlaceOf): readonly TextForm[] => {
  const reading = readingOf(file, index, placeOf)
  return [...file.index.classes.values()].flatMap((model) => {
    const method = model.methods.find(({ name, params }) => name === textForm && params.length === 0)
    if (!method && !printsAll(reading, model)) return []
    const fields = method ? model.fields.filter(({ name }) => prints(reading, method, name)) : model.fields
    const field = worstField(reading, { ...model, fields })
    if (!field) return []
    const name = qualifiedName(reading, model)
    const className = file.module.package === '' ? name : `${file.module.package}.${name}`
    return [
      {
        kind: 'text-form',
        at: linesOf(reading, method ?? model),
        within: method ? `${name}.${textForm}` : name,
        subject: className,
        className,
        field: field.name,
        what: field.what,
      } as const,
    ]
  })
}

/** A record prints its components, and annotations make a text form of all fields. */
const printsAll = ({ file, index }: Reading, { form, decorators }: ClassModel): boolean =>
  form === 'record' || decorators.some((each) => index.printsFields('decorator', file.nameOf(calleeOf(each), file.index.scope)))

/** Whether a method puts the value of a field into a text, as it is. */
const prints = ({ index }: Reading, { body = [] }: FunctionModel, field: string): boolean => {
  const getter = `get${field.charAt(0).toUpperCase()}${field.slice(1)}`
  const isField = (expr: Expr): boolean => {
    if (expr.kind === 'name') return expr.name === field
    if (expr.kind === 'member') return expr.name === field && expr.object.kind === 'name' && expr.object.name === 'this'
    return expr.kind === 'call' && expr.args.length === 0 && expr.callee.kind === 'name' && expr.callee.name === getter
  }
  const inExpr = (expr: Expr): boolean => {
    if (isField(expr)) return true
    // What a function makes of it, or a condition asks of it, is another value.
    if (expr.kind === 'call') {
      const isBuilder = expr.isNew || (expr.callee.kind === 'member' && index.builders.has(expr.callee.name))
      const object = expr.callee.kind === 'member' ? expr.callee.object : undefined
      return (isBuilder && expr.args.some(inExpr)) || (object?.kind === 'call' && inExpr(object))
    }
    if (expr.kind === 'conditional') return inExpr(expr.then) || inExpr(expr.otherwise)
    if (expr.kind === 'binary') return expr.operator === '+' && (inExpr(expr.left) || inExpr(expr.right))
    return expr.kind !== 'lambda' && childrenOf(expr).some(inExpr)
  }
  const inBody = (stmts: readonly Stmt[]): boolean =>
    stmts.some((stmt) => {
      const { exprs, bodies } = partsOf(stmt)
      const isAsked = stmt.kind === 'if' || stmt.kind === 'switch' || stmt.kind === 'loop'
      return (!isAsked && exprs.some(inExpr)) || bodies.some(inBody)
    })
  return inBody(body)
}
