import type { Rule } from '#model/rule'
import { destructiveMigration } from './destructive-migration.ts'
import { tableLockingMigration } from './table-locking-migration.ts'

export const dataSafety: readonly Rule[] = [destructiveMigration, tableLockingMigration]
