import 'express'
import { producer } from './kafka.js'
export const publish = async (topic: string, value: string) => {
  await producer.send({
    topic,
    messages: [{ value }],
    acks: 1,
  })
}
