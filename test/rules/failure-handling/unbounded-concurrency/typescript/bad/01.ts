import PQueue from 'p-queue'
import 'express'
export class BackgroundQueue {
  queue = new PQueue() // <- finding
}