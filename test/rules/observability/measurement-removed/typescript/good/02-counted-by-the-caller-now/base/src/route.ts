import { upload } from './upload'

export async function handleUpload(req: any, res: any): Promise<void> {
  await upload(req.params.name, req.body)
  res.sendStatus(204)
}
