import express from 'express'
export const server = express().listen(0)
