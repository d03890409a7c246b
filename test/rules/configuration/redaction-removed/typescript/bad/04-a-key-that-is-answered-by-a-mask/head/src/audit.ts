import 'express'
export const clean = (data: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [key, value]))
export const record = (data: Record<string, unknown>) => ({ ...clean(data) })
