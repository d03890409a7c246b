import type { SqlStatement } from '#model/facts/data/sql-statement'
import type { Change, Linked, System } from '#model/system'

type Statement = Linked<SqlStatement>

/** Inserts written as text. Those of Go are read as accesses to the database. */
const insertsOf = (system: System): readonly Statement[] =>
  system
    .facts('sql-statement')
    .filter(({ changes, tables, file, within }) => changes === 'insert' && tables.length > 0 && file.language !== 'go' && within !== '')

const isSettled = ({ settlesAt }: SqlStatement): boolean => settlesAt !== undefined

const isHere =
  (like: Statement) =>
  ({ at, within, tables }: Statement): boolean =>
    at.path === like.at.path && within === like.within && tables[0] === like.tables[0]

/** Statements of the function that ask for rows of the table, or change them: what decides about an existing row in another way. */
const decidesOtherwise = (system: System, like: Statement): number =>
  system.facts('sql-statement').filter((one) => isHere(like)(one) && one.changes !== 'insert').length

/** Code of the function that handles the error of an existing row. */
const handlesViolation = (system: System, { at, within }: Statement): boolean =>
  system.isMarked(at.path, within, 'knows-repetition') ||
  system.facts('safeguard').some((one) => one.against === 'duplicate' && one.at.path === at.path && one.within === within)

/** Inserts of the change that no longer say what to do with a row that exists already. */
export function* lostConflictClauses(system: System, { base }: Change): Generator<Statement> {
  const [before, now] = [insertsOf(base), insertsOf(system)]
  for (const statement of now) {
    if (!statement.inService || isSettled(statement)) continue
    const count = (all: readonly Statement[], settled: boolean): number =>
      all.filter((one) => isHere(statement)(one) && isSettled(one) === settled).length
    if (count(before, true) <= count(now, true) || count(now, false) <= count(before, false)) continue
    if (decidesOtherwise(system, statement) > decidesOtherwise(base, statement)) continue
    if (!handlesViolation(system, statement)) yield statement
  }
}

/** The line of each clause that says what an insert does with a row that exists already. */
export function* settledInserts(system: System): Generator<{ readonly statement: Statement; readonly line: number }> {
  for (const statement of insertsOf(system))
    if (statement.inService && statement.settlesAt !== undefined && statement.file.language !== 'typescript')
      yield { statement, line: statement.at.startLine + statement.settlesAt - 1 }
}
