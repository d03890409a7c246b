import type { SqlStatement } from '#model/facts/data/sql-statement'
import type { Change, Linked, System } from '#model/system'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { remembered } from '#link/reads'
import { removalOf } from '../removal.ts'

type Statement = Linked<SqlStatement>

/** A program, or a part of one, that fills a table or a column once, and the queries of its file that look at the result. */
export interface CodeBackfill {
  readonly fill: Statement
  readonly proofs: readonly Statement[]
}

const fileName = (path: string): string =>
  path
    .split('/')
    .slice(-2)
    .join('_')
    .replace(/\.\w+$/, '')

/** Its file or its function says that it is done once: a backfill, a copy, a conversion. */
const isOfBackfill = ({ at, within }: Statement): boolean =>
  [...wordsOf(fileName(at.path)), ...wordsOf(within)].some((word) => names.fillsOnce.has(word))

/** It writes values of existing rows: another table, or other columns of the same one. */
const isMove = ({ changes, tables, columns }: Statement): boolean => {
  if (changes === 'insert') return tables.length > 1
  const written = new Set(columns.flatMap(({ column, access }) => (access === 'write' ? [column] : [])))
  return changes === 'update' && columns.some(({ column, access }) => access === 'read' && column !== 'id' && !written.has(column))
}

/** Whether a query may show what was written: it counts rows, reads all columns, or reads one that was written. */
const mayProve = (query: Statement, fill: Statement): boolean => {
  const written = new Set(fill.columns.flatMap(({ column, access }) => (access === 'write' ? [column] : [])))
  return (
    query.changes === undefined &&
    query.tables.some((table) => fill.tables.includes(table)) &&
    (query.stars.length > 0 || query.columns.length === 0 || written.size === 0 || query.columns.some(({ column }) => written.has(column)))
  )
}

/** Backfills in programs, outside of migrations. */
export const codeBackfills = remembered((system: System): readonly CodeBackfill[] => {
  const all = system
    .facts('sql-statement')
    .filter(({ file, defines }) => (file.role === 'production' || file.role === 'script') && !defines)
  const byFile = Map.groupBy(all, ({ at }) => at.path)
  return all
    .filter((one) => isOfBackfill(one) && isMove(one))
    .map((fill) => ({
      fill,
      proofs: (byFile.get(fill.at.path) ?? []).filter((one) => mayProve(one, fill)),
    }))
})

/** A backfill whose result its file no longer looks at. */
export interface LostProof {
  readonly fill: Statement
  readonly proof: Statement
  readonly headLine: number
}

export const lostProofs = (system: System, change: Change): readonly LostProof[] =>
  codeBackfills(change.base).flatMap(({ fill, proofs }): readonly LostProof[] => {
    const file = change.file(fill.at.path)
    const now = codeBackfills(system).find((one) => one.fill.at.path === file?.path && one.fill.subject === fill.subject)
    const [proof] = proofs
    if (file?.status !== 'modified' || !proof || !now || now.proofs.length > 0) return []
    const before = new Set(change.base.facts('sql-statement').map(({ at, subject }) => `${at.path} ${subject}`))
    // Another file may look at it from now on.
    const isElsewhere = system.facts('sql-statement').some((one) => mayProve(one, fill) && !before.has(`${one.at.path} ${one.subject}`))
    const removal = removalOf(file, proof.at.startLine)
    return removal && !isElsewhere ? [{ fill: now.fill, proof, headLine: removal.headLine }] : []
  })

/** Backfills that a change adds and that no query of their file looks at, beside others that are. */
export const unprovenBesideProven = (
  system: System,
  change: Change,
): readonly { readonly fill: Statement; readonly other: Statement }[] => {
  const all = codeBackfills(system)
  const proven = all.find(({ fill, proofs }) => !change.isAdded(fill.at.path) && proofs.some(({ at }) => at.startLine > fill.at.startLine))
  if (!proven) return []
  return all.flatMap(({ fill, proofs }) =>
    change.isAdded(fill.at.path) && proofs.length === 0 ? [{ fill, other: proven.proofs[0] ?? proven.fill }] : [],
  )
}
