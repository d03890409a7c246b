import type { MigrationBuilder } from 'node-pg-migrate'
export const up = (pgm: MigrationBuilder) => { pgm.createTable('users', { id: 'id' }) }
