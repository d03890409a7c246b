import type { Language } from '#model/source-file'

/** How a library expresses the conflict clause of an insert. */
interface ConflictForm {
  /** Where this comes from: version and document. */
  readonly source: string
  readonly languages: readonly Language[]
  /** Last names of the calls that say so. */
  readonly members?: readonly string[]
  /** The call says so only if its first argument is a text that begins with one of these, compared without case. */
  readonly given?: readonly string[]
  /** Types of literals that say so, by their last name. */
  readonly structs?: readonly string[]
}

export const conflictForms: readonly ConflictForm[] = [
  {
    source: 'jOOQ 3.20: InsertOnDuplicateStep',
    languages: ['java'],
    members: ['onConflictDoNothing', 'onConflict', 'onConflictOnConstraint', 'onDuplicateKeyIgnore', 'onDuplicateKeyUpdate'],
  },
  {
    source: 'ent 0.14: OnConflict, OnConflictColumns; goqu 9: OnConflict',
    languages: ['go'],
    members: ['OnConflict', 'OnConflictColumns'],
  },
  { source: 'Bun 1.2: InsertQuery.On', languages: ['go'], members: ['On'], given: ['conflict', 'duplicate key'] },
  { source: 'squirrel 1.5: InsertBuilder.Suffix', languages: ['go'], members: ['Suffix'], given: ['on conflict', 'on duplicate key'] },
  { source: 'GORM 1.30: clause.OnConflict, FirstOrCreate', languages: ['go'], members: ['FirstOrCreate'], structs: ['OnConflict'] },
  {
    source: 'SQLAlchemy 2.0: Insert.on_conflict_do_nothing, on_conflict_do_update, on_duplicate_key_update',
    languages: ['python'],
    members: ['on_conflict_do_nothing', 'on_conflict_do_update', 'on_duplicate_key_update'],
  },
  { source: 'TypeORM 0.3: InsertQueryBuilder', languages: ['typescript', 'javascript'], members: ['orIgnore', 'orUpdate'] },
]
