import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3'

const s3 = new S3Client({})

export async function read(key: string) {
  try {
    return await s3.send(new GetObjectCommand({ Bucket: 'files', Key: key }))
  } catch (err) {
    if (err.name === 'NoSuchKey') return null
    throw err
  }
}
