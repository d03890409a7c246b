import { sequelize } from './models/index.js'
import { User } from './models/user.js'

export const invite = async (email: string, teamId: string) => {
  const transaction = await sequelize.transaction()
  try {
    if (await User.findOne({ where: { email }, transaction })) throw new Error('Already invited')
    const user = await User.create({ email, teamId }, { transaction })
    await transaction.commit()
    return user
  } catch (error) {
    await transaction.rollback()
    throw error
  }
}
