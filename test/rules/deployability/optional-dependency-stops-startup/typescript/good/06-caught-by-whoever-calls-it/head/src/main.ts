import express from 'express'
import { startFlags } from './flags.js'
const main = async () => {
  await startFlags().catch((error) => console.warn('flags start with their defaults', error))
  express().listen(3000)
}
void main()
