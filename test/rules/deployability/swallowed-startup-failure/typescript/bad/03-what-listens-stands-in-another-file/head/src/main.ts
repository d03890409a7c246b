import { serve } from './server.js'
import { logger } from './logger.js'
void serve().catch((error) => logger.fatal({ error }, 'start failed')) // <- finding
