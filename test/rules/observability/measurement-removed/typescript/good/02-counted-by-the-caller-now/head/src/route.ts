import { uploadFailures } from './metrics'
import { upload } from './upload'

export async function handleUpload(req: any, res: any): Promise<void> {
  try {
    await upload(req.params.name, req.body)
  } catch (error) {
    uploadFailures.inc({ bucket: 'main' })
    throw error
  }
  res.sendStatus(204)
}
