import { sequelize } from './db.js'
import { createDocument } from './create.js'
export const run = async (title: string) => {
  return sequelize.transaction(async (transaction) => { // <- finding
    return createDocument({ title, transaction })
  })
}
