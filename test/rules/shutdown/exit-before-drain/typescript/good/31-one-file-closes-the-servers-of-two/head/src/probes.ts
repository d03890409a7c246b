import express from 'express'

export const probes = express().listen(9090)
