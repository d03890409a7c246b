import type { Server } from 'node:http'

export const open: Server[] = []
