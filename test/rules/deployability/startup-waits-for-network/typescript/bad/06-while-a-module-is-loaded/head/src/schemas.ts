import { readSchemas } from './registry.js'

export const schemas = await readSchemas(process.env.SCHEMAS_URL) // <- finding
