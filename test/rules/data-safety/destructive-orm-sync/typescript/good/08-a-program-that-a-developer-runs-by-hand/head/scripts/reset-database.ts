import { sequelize } from '../src/models.js'
await sequelize.sync({ force: true })
