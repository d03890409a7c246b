import { Sequelize } from 'sequelize'
import 'express'
const sequelize = new Sequelize('')
if (process.env.NODE_ENV === 'test') await sequelize.sync({ force: true })