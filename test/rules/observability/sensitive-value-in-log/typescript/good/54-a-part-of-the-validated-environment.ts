import pino from 'pino'
import { z } from 'zod'

const logger = pino()
const variables = z.object({ PORT: z.string(), DB_PASSWORD: z.string() }).parse(process.env)
logger.info({ port: variables.PORT }, 'starting')
