export const documents = {
  byId: (id: string) => db.documents.find(id),
  remove: (document: Document) => db.documents.delete(document.id),
}
