import type { NextApiRequest, NextApiResponse } from 'next'
import { getSession } from '../../lib/session'
import { prisma } from '../../lib/prisma'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getSession(req)
  if (!session) {
    res.status(401).json({ message: 'Not signed in' }) // <- finding
  }
  const note = await prisma.note.create({ data: { text: req.body.text, owner: session?.user.id } })
  res.status(201).json(note)
}
