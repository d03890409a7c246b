import { prisma } from './prisma'

class ProfileError extends Error {}

export async function profile(id: string) {
  try {
    return await prisma.user.findUniqueOrThrow({ where: { id } })
  } catch {
    throw new ProfileError('profile not available') // <- finding
  }
}
