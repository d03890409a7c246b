import { Queue } from 'bullmq'
const rows = new Queue('rows')
export const importRow = async (row: object) => {
  await rows.add('row', row, {
    removeOnComplete: true,
    removeOnFail: true, // <- finding
  })
}
