import { Migrator } from 'kysely'
import { db, provider } from './db.js'
const migrator = new Migrator({ db, provider })
await migrator.migrateToLatest({ disableTransactions: true })
