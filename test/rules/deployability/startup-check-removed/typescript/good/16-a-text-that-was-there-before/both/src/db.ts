import knex from 'knex'
import config from './config'

export const db = knex({ client: 'pg', connection: { host: config.get('DATABASE').HOST, password: config.get('DATABASE').PASSWORD } })
