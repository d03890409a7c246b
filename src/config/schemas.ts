import { z } from 'zod'
import { baselineSchema } from './baseline-file.ts'
import { configSchema } from './config-file.ts'
import { waiversSchema } from './read-waivers.ts'

/** The published JSON Schemas of a repository's files, by file name under `docs/schemas`: for editors. */
export const configSchemas = (): Record<string, object> => ({
  'config.schema.json': z.toJSONSchema(configSchema, { io: 'input' }),
  'baseline.schema.json': z.toJSONSchema(baselineSchema, { io: 'input' }),
  'waivers.schema.json': z.toJSONSchema(waiversSchema, { io: 'input' }),
})
