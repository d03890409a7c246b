import PQueue from 'p-queue'
import 'express'
export const queue = new PQueue({ concurrency: 10 })