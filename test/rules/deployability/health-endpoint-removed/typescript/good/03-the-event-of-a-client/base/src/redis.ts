import 'express'
import { client } from './client.js'
client.on('ready', () => console.info('up'))
export const redis = client
