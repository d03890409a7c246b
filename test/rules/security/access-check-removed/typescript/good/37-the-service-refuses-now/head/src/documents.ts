import { editorsOnly } from './gates'

export const documents = {
  byId: (id: string) => db.documents.find(id),
  async remove(document: Document, user: User) {
    await editorsOnly(user, document)
    await db.documents.delete(document.id)
  },
}
