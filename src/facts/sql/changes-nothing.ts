import type { PostgresStatement } from '#languages/sql/parse'

/** Whether a statement only returns constants. `SELECT 1` fills a file that the tool does not accept empty. */
export const changesNothing = ({ node }: PostgresStatement): boolean => {
  if (!('SelectStmt' in node)) return false
  const { fromClause, intoClause, withClause, targetList = [] } = node.SelectStmt
  return (
    !fromClause &&
    !intoClause &&
    !withClause &&
    targetList.length > 0 &&
    targetList.every((target) => 'ResTarget' in target && target.ResTarget.val !== undefined && 'A_Const' in target.ResTarget.val)
  )
}
