import 'express'
import { emit } from './records.js'
export const seen = (id: string) => emit({
  kind: 'job',
  id,
})
