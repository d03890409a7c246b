import type { Rule } from '#model/rule'
import { backfillWithoutVerification } from './backfill-without-verification.ts'
import { concurrentlyInTransaction } from './concurrently-in-transaction.ts'
import { destructiveMigration } from './destructive-migration.ts'
import { destructiveOrmSync } from './destructive-orm-sync.ts'
import { editedAppliedMigration } from './edited-applied-migration.ts'
import { migrationGuardRemoved } from './migration-guard-removed.ts'
import { migrationRehearsalRemoved } from './migration-rehearsal-removed.ts'
import { migrationWithoutWayBack } from './migration-without-way-back.ts'
import { renameBreaksRunningVersion } from './rename-breaks-running-version.ts'
import { requiredColumnWithoutDefault } from './required-column-without-default.ts'
import { migrationsRunAtStartup } from './migrations-run-at-startup.ts'
import { schemaChangedAtStartup } from './schema-changed-at-startup.ts'
import { storeDeletableWithItsData } from './store-deletable-with-its-data.ts'
import { storeReplaced } from './store-replaced.ts'
import { storeSafeguardRemoved } from './store-safeguard-removed.ts'
import { storeWithoutBackups } from './store-without-backups.ts'
import { tableLockingMigration } from './table-locking-migration.ts'
import { unbatchedBackfill } from './unbatched-backfill.ts'
import { databaseWithoutLastingVolume } from './database-without-lasting-volume.ts'

export const dataSafety: readonly Rule[] = [
  destructiveMigration,
  destructiveOrmSync,
  schemaChangedAtStartup,
  migrationsRunAtStartup,
  editedAppliedMigration,
  renameBreaksRunningVersion,
  requiredColumnWithoutDefault,
  concurrentlyInTransaction,
  tableLockingMigration,
  unbatchedBackfill,
  backfillWithoutVerification,
  migrationWithoutWayBack,
  migrationGuardRemoved,
  migrationRehearsalRemoved,
  storeReplaced,
  storeSafeguardRemoved,
  storeDeletableWithItsData,
  storeWithoutBackups,
  databaseWithoutLastingVolume,
]
