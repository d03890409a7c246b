import express from 'express'
import { sequelize } from './models.js'
export const start = async () => {
  await sequelize.authenticate()
  await sequelize.sync({ alter: true }) // <- finding
  express().listen(3000)
}
