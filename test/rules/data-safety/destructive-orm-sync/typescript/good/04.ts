import { Sequelize } from 'sequelize'
import 'express'
await new Sequelize('').sync()