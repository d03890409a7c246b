import { env } from './config.js'
export const url = (z: number) => `${env.TILE_ORIGIN}/v4/${z}.pbf`
