export const staffOnly = (req, res, next) => {
  if (!req.user.isAdmin) return res.status(403).end()
  next()
}
