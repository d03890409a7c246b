import type { Request, Response } from 'express'
import { products } from './mongo.js'

export async function search(req: Request, res: Response) {
  res.json(await products.find({ $text: { $search: String(req.query.q) } }).toArray())
}
