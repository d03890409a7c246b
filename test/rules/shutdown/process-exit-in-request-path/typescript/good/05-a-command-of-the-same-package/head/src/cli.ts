import { migrate } from './migrate.js'
migrate().then(() => process.exit(0), () => process.exit(1))
