import express from 'express'
import { IncomingForm } from 'formidable'
export const app = express()
export const read = (req: never) => {
  const form = new IncomingForm()
  return form.parse(req)
}
