import { hasPermission } from './roles.js'
import express from 'express'
export const app = express()
export const mayExport = (user?: { role: string }) => {
  return !!user
}
