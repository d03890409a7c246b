import type { TextForm } from '#model/facts/text-form'
import type { CodeFile } from '#code/code-file'
import { childrenOf, partsOf } from '#code/children'
import type { ClassModel, Expr, FunctionModel, Stmt } from '#code/model'
import type { LoggerIndex } from '#models/logger-index'
import { isHarmlessToken, isPasswordName } from '../libraries/personal-names.ts'
import { isSensitiveName } from '../secrets/sensitive-name.ts'
import type { PlaceOf } from '../module-code.ts'
import { qualifiedName } from './class-fields.ts'
import { typeName } from './declared.ts'
import { linesOf, readingOf, type Reading } from './reading.ts'

const textForm = 'toString'

/** Classes whose text form prints a field with a secret in plain text (Java). */
export const textForms = (file: CodeFile, index: LoggerIndex, placeOf: PlaceOf): readonly TextForm[] => {
  const reading = readingOf(file, index, placeOf)
  return [...file.index.classes.values()].flatMap((model) => {
    const method = model.methods.find(({ name, params }) => name === textForm && params.length === 0)
    const field = method && model.fields.find((each) => isSecretText(reading, each) && prints(reading, method, each.name))
    if (!field) return []
    const name = qualifiedName(reading, model)
    const className = file.module.package === '' ? name : `${file.module.package}.${name}`
    return [
      {
        kind: 'text-form',
        at: linesOf(reading, method),
        within: `${name}.${textForm}`,
        subject: className,
        className,
        field: field.name,
        what: isPasswordName(field.name) ? 'password' : 'secret',
      } as const,
    ]
  })
}

const isSecretText = ({ index }: Reading, { name, type, isStatic }: ClassModel['fields'][number]): boolean =>
  !isStatic && index.plainTypes.has(typeName(type) ?? '') && (isPasswordName(name) || (isSensitiveName(name) && !isHarmlessToken(name)))

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
