import type { SchemaChange } from '#model/facts/data/schema-change'

/** How a PostgreSQL statement affects concurrent users of a table. */
export interface TableLock {
  /** `all`: blocks reads and writes (ACCESS EXCLUSIVE); `writes`: blocks writes (SHARE, SHARE ROW EXCLUSIVE). */
  readonly blocks: 'all' | 'writes'
  /** How long the lock is held: until every row is rewritten, or until every row is read. */
  readonly work: 'rewrite' | 'scan'
}

const integers = ['smallint', 'integer', 'bigint']

const base = (type: string): string => type.replace(/^([^(]*)\(.*\)/, '$1')
const length = (type: string): number => Number(/\((\d+)/.exec(type)?.[1] ?? Number.POSITIVE_INFINITY)

/**
 * Whether a change of type rewrites every row. Undefined if that depends on the old type and it is unknown.
 * Source: PostgreSQL's documentation of ALTER TABLE ("Notes"), and its binary-coercible casts.
 */
const rewrites = (from: string | undefined, to: string): boolean | undefined => {
  if (from === to) return false
  if (from === undefined)
    return integers.includes(to) || ['uuid', 'jsonb', 'json', 'boolean', 'date', 'double precision'].includes(to) ? true : undefined
  const [old, next] = [base(from), base(to)]
  // citext's cast from text needs no function either.
  if (['varchar', 'text', 'citext'].includes(old) && (next === 'text' || next === 'citext')) return false
  if (old === 'varchar' && next === 'varchar') return length(to) < length(from)
  if (old === 'text' && next === 'varchar') return !Number.isFinite(length(to)) ? false : true
  if (old === 'numeric' && next === 'numeric') {
    const scale = (type: string): string => /,(\d+)/.exec(type)?.[1] ?? ''
    return to.includes('(') && !(scale(from) === scale(to) && length(to) >= length(from))
  }
  // Between these types it depends on the session's time zone, or on the precision.
  if (old.startsWith('timestamp') && next.startsWith('timestamp')) return old === next ? length(to) < length(from) : undefined
  return true
}

/**
 * The lock that an operation holds on a table with rows for longer than a moment; undefined if it holds none, or if that is unknown. For
 * PostgreSQL 12 and later. `oldType` is the column's type before a change of type, if known.
 */
export const tableLock = (change: SchemaChange, oldType?: string): TableLock | undefined => {
  switch (change.operation) {
    case 'create-index':
      return change.concurrent ? undefined : { blocks: 'writes', work: 'scan' }
    case 'reindex':
      return change.concurrent ? undefined : { blocks: 'writes', work: 'scan' }
    case 'add-column':
      return change.default === 'volatile' || change.default === 'serial' || change.default === 'identity'
        ? { blocks: 'all', work: 'rewrite' }
        : undefined
    case 'change-type':
      return change.type !== undefined && rewrites(oldType, change.type) ? { blocks: 'all', work: 'rewrite' } : undefined
    case 'set-not-null':
      // A column that was NOT NULL before needs no scan.
      return change.redefined ? undefined : { blocks: 'all', work: 'scan' }
    case 'add-constraint': {
      const { constraint } = change
      if (!constraint || !constraint.validated || constraint.usesIndex) return undefined
      return { blocks: constraint.type === 'foreign-key' ? 'writes' : 'all', work: 'scan' }
    }
    default:
      return undefined
  }
}
