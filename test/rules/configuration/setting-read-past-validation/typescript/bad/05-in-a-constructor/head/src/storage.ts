export class Storage {
  private readonly bucket: string
  constructor() {
    this.bucket = process.env.UPLOAD_BUCKET as string // <- finding
  }
}
