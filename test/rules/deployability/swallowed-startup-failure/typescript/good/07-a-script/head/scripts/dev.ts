import express from 'express'
const main = async () => {
  express().listen(3000)
}
main().catch(console.error)
