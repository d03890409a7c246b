import type { Rule } from '#model/rule'
import { serverWithoutGracefulShutdown } from './server-without-graceful-shutdown.ts'

export const shutdown: readonly Rule[] = [serverWithoutGracefulShutdown]
