import { readFileSync } from 'node:fs'
const { searchParams } = new URL(process.env.REDIS_URL!)
export const certificate = () => readFileSync(searchParams.get('cert')!)