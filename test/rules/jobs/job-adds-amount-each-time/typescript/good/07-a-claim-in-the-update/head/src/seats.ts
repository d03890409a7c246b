import { Worker } from 'bullmq'
import { db } from './mongo.js'

new Worker('seats', async (job) => {
  await db.collection('events').updateOne(
    { _id: job.data.eventId, bookings: { $ne: job.data.bookingId } },
    { $inc: { taken: 1 }, $push: { bookings: job.data.bookingId } },
  )
})
