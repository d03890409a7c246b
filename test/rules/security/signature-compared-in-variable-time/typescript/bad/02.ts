import crypto from 'node:crypto'
export const check = (raw: string, signature: string) => {
  const mac = crypto.createHmac('sha256', process.env.HOOK_KEY!)
  mac.update(raw)
  if (`sha256=${mac.digest('hex')}` !== signature) throw new Error('signature') // <- finding
}