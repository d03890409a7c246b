// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { LifecycleTable } from '../lifecycle.ts'

export const table: LifecycleTable = {
  waits: [{ source: 'Java 21 java.sql.DriverManager.getConnection: opens a connection', calls: ['java.sql#DriverManager.getConnection'] }],
  programs: [],
}
