import { sequelize } from './db.js'
import { A } from './models.js'
export const f = async (id: string) => {
  const transaction = await sequelize.transaction()
  await A.update({ id }, { where: { id }, transaction })
  await A.create({ id }, { transaction })
  await transaction.commit()
}
