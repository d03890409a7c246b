import type { Fact, FileFacts } from '#model/fact'
import { plainFacts } from '../reading/plain-facts.ts'
import { formattedSqlOf } from '../liquibase/formatted-sql.ts'
import { changesNothing } from './changes-nothing.ts'
import { readSql } from './read-sql.ts'
import { sectionsOf } from './sections.ts'
import { statementsInSql } from './statements-in-sql.ts'
import { toSchemaChange } from './to-schema-change.ts'

/** Comments that make an SQL migration tool run without a transaction: Flyway, Atlas, sqlx, graphile-migrate, Liquibase. */
const offByComment =
  /^[^\S\n\r\u2028\u2029]*--!?\s*(flyway:\s*executeInTransaction\s*=\s*false|executeInTransaction\s*=\s*false|atlas:txmode\s+none|disable-transaction|no-transaction|changeset\b.*\brunInTransaction\s*:\s*false)\b/im

/**
 * Facts of an SQL text: its changes to schema and rows, in order. Linking decides whether it is a migration, its
 * direction and its database.
 */
export const extractSql = (text: string): FileFacts => {
  const sections = sectionsOf(text)
  const formatted = formattedSqlOf(text)
  const { changes: all, marks, statements, unread, broken, parsed, refused } = readSql(text)
  const changes = formatted ? all.filter(({ at }) => formatted.nameAt(at.startLine) !== undefined) : all
  const toUndo = formatted?.toUndo(changes) ?? []
  const script: Fact = {
    kind: 'migration-script',
    at: { startLine: 1, endLine: 1 },
    within: '',
    subject: 'script',
    tool: formatted ? 'liquibase' : sections.tool,
    marks,
    transactionOff: sections.transactionOff || offByComment.test(text),
    hasDown: sections.hasDown || (toUndo.length > 0 && toUndo.every(({ undone }) => undone)),
    ...(formatted?.wayBackAt ? { wayBackAt: formatted.wayBackAt } : {}),
    ...(toUndo.length > 0 ? { toUndo } : {}),
    statements: statements - parsed.filter(changesNothing).length,
    unread,
  }
  const facts = plainFacts(text, [
    script,
    // A definition in a down section never coexists with the one in the up section.
    ...statementsInSql(parsed, refused).filter(({ at }) => sections.directionAt(at.startLine) === 'up'),
    ...changes.map((change) =>
      toSchemaChange(change, {
        within: formatted?.nameAt(change.at.startLine) ?? '',
        statement: change.statement,
        direction: sections.directionAt(change.at.startLine),
      }),
    ),
  ])
  return broken === undefined
    ? facts
    : { ...facts, problem: { message: 'This is not SQL of any dialect: the parentheses of a statement do not match', line: broken } }
}
