export const checkSignature = (req, res, next) => {
  if (!verifySignature(req.rawBody, req.get('x-signature'), process.env.HOOK_SECRET)) return res.sendStatus(401)
  next()
}
