import { promises as fs } from 'node:fs';
import path from 'node:path';
import { FileMigrationProvider, Migrator } from 'kysely';
import { db } from './db.js';
export async function migrateToLatest() {
  const migrator = new Migrator({ db, provider: new FileMigrationProvider({ fs, path, migrationFolder: '/app/migrations' }) });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
