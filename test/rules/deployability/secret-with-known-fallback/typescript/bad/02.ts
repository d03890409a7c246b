import { sign } from 'jsonwebtoken'
import 'express'
export const issue = (id: string) => sign({ id }, process.env.JWT_SECRET ?? 'orders') // <- finding