import type { SchemaSync } from '#model/facts/data/schema-sync'
import type { Linked, System } from '#model/system'

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** What each effect of a setting is less than. */
const milder: Readonly<Partial<Record<SchemaSync['effect'], readonly SchemaSync['effect'][]>>> = {
  recreate: ['keep', 'extend'],
  alter: ['keep', 'extend'],
  extend: ['keep'],
}

/** Production settings, in the same folder or further down the same file, turn a change of the schema off. */
export const isSyncOverridden = (system: System, sync: Linked<SchemaSync>): boolean =>
  system
    .facts('schema-sync')
    .some(
      (other) =>
        milder[sync.effect]?.includes(other.effect) === true &&
        other.library === sync.library &&
        other.file.role === 'production' &&
        folderOf(other.at.path) === folderOf(sync.at.path),
    )
