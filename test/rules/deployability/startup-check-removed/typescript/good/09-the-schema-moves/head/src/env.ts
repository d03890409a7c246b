import { schema } from './schema'
export const env = schema.parse(process.env)
