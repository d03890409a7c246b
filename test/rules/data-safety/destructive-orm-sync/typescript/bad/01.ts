import { Sequelize } from 'sequelize'
import express from 'express'
const sequelize = new Sequelize(process.env.DATABASE_URL ?? '')
await sequelize.sync({ force: true }) // <- finding
express().listen(3000)