import type { TextForm } from '#model/facts/documents/text-form'
import { exprsOf, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Expr, FunctionModel, Located, ObjectExpr, Stmt } from '#code/model'
import { isPasswordName } from '../libraries/personal-names.ts'
import { isEnvironment } from './is-environment.ts'
import { linesOf, type Reading } from './reading.ts'
import { isCredentialSetting } from './setting-credentials.ts'

/** Objects of settings that a function of the file returns, by its name, with a credential that the environment fills (TypeScript). */
export const settingsObjects = (reading: Reading): readonly TextForm[] => {
  if (reading.file.module.language !== 'typescript') return []
  return reading.file.module.body.flatMap((stmt) => makersIn(stmt).flatMap(({ name, at, made }) => formOf(reading, name, at, made) ?? []))
}

interface Maker {
  readonly name: string
  readonly at: Located
  readonly made: FunctionModel
}

/** `const load = () => …`, `const mail = registerAs('mail', () => …)`, `function load() { … }`. */
const makersIn = (stmt: Stmt): readonly Maker[] => {
  if (stmt.kind === 'define')
    return stmt.definition.kind === 'function' ? [{ name: stmt.definition.name, at: stmt, made: stmt.definition }] : []
  const assign = stmt.kind === 'eval' && stmt.expr.kind === 'assign' ? stmt.expr : undefined
  const [target] = assign?.targets ?? []
  if (!assign?.value || target?.kind !== 'name') return []
  const given = assign.value.kind === 'call' ? assign.value.args.at(-1) : assign.value
  return given?.kind === 'lambda' ? [{ name: target.name, at: stmt, made: given.function }] : []
}

const formOf = (reading: Reading, className: string, at: Located, { body }: FunctionModel): TextForm | undefined => {
  const objects = stmtsIn(body ?? []).flatMap((stmt) =>
    stmt.kind === 'return' ? stmt.values.filter((value) => value.kind === 'object') : [],
  )
  const fields = objects.flatMap((object) => credentialsIn(reading, object))
  const field = fields.find(isPasswordName) ?? fields[0]
  if (field === undefined) return undefined
  const what = isPasswordName(field) ? 'password' : 'secret'
  return {
    kind: 'text-form',
    at: linesOf(reading, at),
    within: '',
    subject: className,
    className,
    prints: 'fields',
    field,
    what,
    isSet: true,
  }
}

const credentialsIn = (reading: Reading, { properties }: ObjectExpr): readonly string[] =>
  properties.flatMap(({ key, value }) =>
    typeof key === 'string' && isCredentialSetting(key) && readsEnvironment(reading, value) ? [key] : [],
  )

/** Whether a value is a variable of the process, as it is or by way of a function; not what an operator or `Boolean` asks of it. */
const readsEnvironment = ({ file }: Reading, value: Expr): boolean =>
  !(value.kind === 'unary' || (value.kind === 'binary' && !choices.has(value.operator))) &&
  !(value.kind === 'call' && asks.has(lastName(value.callee))) &&
  exprsOf(value, 'own').some((expr) => isEnvironment(file.nameOf(expr, file.index.scope)))

const choices: ReadonlySet<string> = new Set(['??', 'or', '+'])
const asks: ReadonlySet<string> = new Set(['Boolean', 'Number', 'has'])
