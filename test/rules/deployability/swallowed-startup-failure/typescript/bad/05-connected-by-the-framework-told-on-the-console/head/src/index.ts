import Fastify from 'fastify'
import mongoose from 'mongoose'
const app = Fastify()
const start = async () => {
  try {
    await mongoose.connect(process.env.MONGO_URL ?? '')
  } catch (error) { // <- finding
    console.error('mongo', error)
  }
  await app.listen({ port: 3000 })
}
void start()
