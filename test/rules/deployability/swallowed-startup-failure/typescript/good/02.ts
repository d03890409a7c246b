import express from 'express'
const main = async () => {
  express().listen(3000)
}
main().catch((error) => {
  console.error(error)
  process.exit(1)
})