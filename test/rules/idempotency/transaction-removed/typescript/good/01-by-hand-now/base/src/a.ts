import { sequelize } from './db.js'
import { A } from './models.js'
export const f = async (id: string) => {
  await sequelize.transaction(async (transaction) => {
    await A.update({ id }, { where: { id }, transaction })
    await A.create({ id }, { transaction })
  })
}
