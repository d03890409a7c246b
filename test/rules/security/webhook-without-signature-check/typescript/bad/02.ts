import express from 'express'
export const router = express.Router()
router.post('/hooks', (req, res) => { // <- finding
  if (req.headers['x-github-event'] === 'push') deploy(req.body.repository.full_name, req.body.after)
  res.status(202).end()
})
declare function deploy(name: string, sha: string): void