import { connect } from './db.js'
export const start = async () => { await connect().catch(() => process.exit(1)) }
void start()