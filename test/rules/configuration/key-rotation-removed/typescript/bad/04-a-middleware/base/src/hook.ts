export const checkSignature = (req, res, next) => {
  const known = [process.env.HOOK_SECRET, process.env.HOOK_SECRET_OLD]
  if (!known.find((secret) => verifySignature(req.rawBody, req.get('x-signature'), secret))) return res.sendStatus(401) // <- finding
  next()
}
