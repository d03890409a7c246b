import { forbidden } from './errors'

export async function editorsOnly(user: User, document: Document): Promise<void> {
  const isEditor = await document.hasEditor(user.id)
  if (!isEditor && user.role !== 'admin') throw forbidden('not an editor')
}
