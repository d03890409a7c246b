import { Sequelize } from 'sequelize'
await new Sequelize('').sync({ force: true })
