import type { Rule } from '#model/rule'
import { concurrentlyInTransaction } from './concurrently-in-transaction.ts'
import { destructiveMigration } from './destructive-migration.ts'
import { destructiveOrmSync } from './destructive-orm-sync.ts'
import { editedAppliedMigration } from './edited-applied-migration.ts'
import { renameBreaksRunningVersion } from './rename-breaks-running-version.ts'
import { requiredColumnWithoutDefault } from './required-column-without-default.ts'
import { tableLockingMigration } from './table-locking-migration.ts'

export const dataSafety: readonly Rule[] = [
  destructiveMigration,
  destructiveOrmSync,
  editedAppliedMigration,
  renameBreaksRunningVersion,
  requiredColumnWithoutDefault,
  concurrentlyInTransaction,
  tableLockingMigration,
]
