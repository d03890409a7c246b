import express from 'express'
import { db } from './db.js'
const main = async () => {
  await db.connect()
  express().listen(3000)
}
void main()
