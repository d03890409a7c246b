import { Sequelize } from 'sequelize'
import 'express'
export const reset = async (sequelize: Sequelize) => {
  if (process.env.NODE_ENV === 'production') throw new Error('not here')
  await sequelize.sync({ force: true })
}