import 'express'
import { client } from './client.js'
export const redis = client
