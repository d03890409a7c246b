import express from 'express'
express().listen(3000)
process.once('SIGTERM', () => {
  console.log('bye')
  process.exit(0) // <- finding
})