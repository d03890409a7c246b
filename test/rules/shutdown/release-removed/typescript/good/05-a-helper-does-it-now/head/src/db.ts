import 'express'
import { withClient } from './pool.js'
export const load = (id: string) => withClient((client) => client.query('select 1 where id = $1', [id]))
