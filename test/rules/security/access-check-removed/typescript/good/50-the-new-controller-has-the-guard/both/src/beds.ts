export class Beds {
  show(id: string) { return db.bed.findFirst({ where: { id } }) }
  clear(id: string) { return db.plant.deleteMany({ where: { bedId: id } }) }
}
