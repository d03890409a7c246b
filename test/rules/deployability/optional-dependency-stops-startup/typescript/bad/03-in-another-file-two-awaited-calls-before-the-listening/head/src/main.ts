import express from 'express'
import { startUp } from './flags.js'
const boot = async () => {
  await startUp()
}
const main = async () => {
  await boot()
  express().listen(3000)
}
void main()
