import mongoose from 'mongoose'

export async function connect(url: string) {
  await mongoose.connect(url)
}
