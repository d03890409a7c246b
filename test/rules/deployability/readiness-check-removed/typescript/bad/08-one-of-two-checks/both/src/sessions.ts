import { redis } from './redis.js';
export const session = (id: string) => redis.get(`session:${id}`);
