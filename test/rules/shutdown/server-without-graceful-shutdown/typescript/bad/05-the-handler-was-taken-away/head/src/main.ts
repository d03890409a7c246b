import express from 'express'
const server = express().listen(3000)
export default server
