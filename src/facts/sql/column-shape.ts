import type { ColumnDefault, ConstraintShape } from '#model/facts/data/schema-change'
import type { pg } from '#languages/sql/parse'
import { strings, tableName, typeName, visit } from './ast.ts'

/** Functions that return one value for a whole statement. As a default, they rewrite no table since PostgreSQL 11. */
const stable =
  /^(now|transaction_timestamp|statement_timestamp|current_[a-z]+|current_setting|localtime(stamp)?|timezone|date_trunc|to_[a-z]+|lower|upper|concat|jsonb?_build_(object|array)|array_\w+|make_\w+|md5|encode|decode|coalesce|least|greatest|session_user|user)$/
const volatile =
  /^(random|clock_timestamp|timeofday|nextval|gen_random_\w+|uuid_generate_v[14]\w*|uuidv[47]|nanoid|cuid|ulid\w*|generate_\w+)$/

/** How a default fills existing rows. An unknown function gives `unknown`. */
export const defaultOf = (expression: pg.Node | undefined): ColumnDefault => {
  if (!expression) return 'none'
  const bare = 'TypeCast' in expression ? expression.TypeCast.arg : expression
  if (bare && 'A_Const' in bare && bare.A_Const.isnull) return 'none'
  let result: ColumnDefault = 'constant'
  visit([expression], (type, fields) => {
    if (type !== 'FuncCall') return
    const name = strings(fields.funcname as pg.Node[]).at(-1) ?? ''
    if (volatile.test(name)) result = 'volatile'
    else if (!stable.test(name) && result === 'constant') result = 'unknown'
  })
  return result
}

const constraintTypes: Readonly<Partial<Record<string, ConstraintShape['type']>>> = {
  CONSTR_FOREIGN: 'foreign-key',
  CONSTR_CHECK: 'check',
  CONSTR_UNIQUE: 'unique',
  CONSTR_PRIMARY: 'primary-key',
  CONSTR_EXCLUSION: 'exclusion',
  CONSTR_NOTNULL: 'not-null',
}

/** Columns that an expression requires to be set: `a IS NOT NULL AND b IS NOT NULL`. */
const demandedSet = (expression: pg.Node | undefined): string[] => {
  if (!expression) return []
  if ('NullTest' in expression && expression.NullTest.nulltesttype === 'IS_NOT_NULL') {
    const { arg } = expression.NullTest
    const name = arg && 'ColumnRef' in arg ? strings(arg.ColumnRef.fields).at(-1) : undefined
    return name === undefined ? [] : [name]
  }
  if ('BoolExpr' in expression && expression.BoolExpr.boolop === 'AND_EXPR')
    return (expression.BoolExpr.args ?? []).flatMap((part) => demandedSet(part))
  return []
}

/** A constraint and the columns it applies to. */
export const constraintOf = (
  constraint: pg.Constraint,
): { readonly shape: ConstraintShape; readonly columns: readonly string[] } | undefined => {
  const type = constraintTypes[constraint.contype ?? '']
  if (!type) return undefined
  const references = constraint.pktable ? tableName(constraint.pktable) : undefined
  const shape: ConstraintShape = {
    type,
    ...(constraint.conname ? { name: constraint.conname } : {}),
    validated: constraint.skip_validation !== true,
    usesIndex: Boolean(constraint.indexname),
    ...(references ? { references } : {}),
    demandsSet: type === 'check' ? demandedSet(constraint.raw_expr) : type === 'not-null' ? strings(constraint.keys) : [],
  }
  return { shape, columns: [...strings(constraint.keys), ...strings(constraint.fk_attrs)] }
}

export interface ColumnShape {
  readonly name: string
  readonly type?: string
  readonly required: boolean
  readonly default: ColumnDefault
  readonly constraint?: ConstraintShape
}

const serial = /^(small|big)?serial[248]?$/

/** A column's definition: whether a value is required, and how existing rows are filled. */
export const columnOf = (definition: pg.ColumnDef): ColumnShape => {
  const constraints = (definition.constraints ?? []).flatMap((node) => ('Constraint' in node ? [node.Constraint] : []))
  const has = (type: string): boolean => constraints.some((constraint) => constraint.contype === type)
  const type = typeName(definition.typeName)
  const expression = constraints.find((constraint) => constraint.contype === 'CONSTR_DEFAULT')?.raw_expr
  const filled: ColumnDefault = has('CONSTR_GENERATED')
    ? 'generated'
    : has('CONSTR_IDENTITY')
      ? 'identity'
      : type !== undefined && serial.test(type)
        ? 'serial'
        : defaultOf(expression)
  const constraint = constraints.find((one) => ['CONSTR_FOREIGN', 'CONSTR_UNIQUE', 'CONSTR_PRIMARY'].includes(one.contype ?? ''))
  const shape = constraint && constraintOf(constraint)?.shape
  return {
    name: definition.colname ?? '',
    ...(type ? { type } : {}),
    required: has('CONSTR_NOTNULL') || has('CONSTR_PRIMARY'),
    default: filled,
    ...(shape ? { constraint: shape } : {}),
  }
}
