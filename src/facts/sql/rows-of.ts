import type { SchemaChange } from '#model/facts/data/schema-change'
import type { pg } from '#languages/sql/parse'

/** Conditions that every row meets: `true`, `1 = 1`. */
const isAlwaysTrue = (node: pg.Node): boolean => {
  if ('A_Const' in node) return node.A_Const.boolval?.boolval === true
  if (!('A_Expr' in node)) return false
  const { lexpr, rexpr } = node.A_Expr
  return Boolean(
    lexpr &&
    rexpr &&
    'A_Const' in lexpr &&
    'A_Const' in rexpr &&
    lexpr.A_Const.ival?.ival !== undefined &&
    lexpr.A_Const.ival.ival === rexpr.A_Const.ival?.ival,
  )
}

const onlyNullTests = (node: pg.Node): boolean => {
  if ('NullTest' in node) return true
  return 'BoolExpr' in node && (node.BoolExpr.args ?? []).every(onlyNullTests)
}

/** The rows that the condition of an UPDATE or DELETE selects. */
export const rowsOf = (where: pg.Node | undefined): NonNullable<SchemaChange['rows']> => {
  if (!where || isAlwaysTrue(where)) return 'all'
  return onlyNullTests(where) ? 'set-or-unset' : 'some'
}
