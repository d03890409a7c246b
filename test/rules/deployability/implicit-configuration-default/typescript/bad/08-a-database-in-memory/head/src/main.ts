import express from 'express'
import { Sequelize } from 'sequelize'
const db = new Sequelize(process.env.DATABASE_URL ?? 'sqlite::memory:')  // <- finding
express().listen(3000)
