import type { MigrationBuilder } from 'node-pg-migrate'
export const up = (pgm: MigrationBuilder) => {
  pgm.createIndex('users', 'id', { concurrently: true }) // <- finding
}
