import { S3Client } from '@aws-sdk/client-s3'
export const storage = new S3Client({ region: 'eu-central-1' }) // <- finding