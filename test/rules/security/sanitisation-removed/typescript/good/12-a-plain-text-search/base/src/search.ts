import escapeStringRegexp from 'escape-string-regexp'
import type { Request, Response } from 'express'
import { products } from './mongo.js'

export async function search(req: Request, res: Response) {
  const term = escapeStringRegexp(String(req.query.q))
  res.json(await products.find({ name: new RegExp(term, 'i') }).toArray())
}
