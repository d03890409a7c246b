import { Body, Controller, Put } from '@nestjs/common'
import { SkipThrottle } from '@nestjs/throttler'
import { Notes } from './notes.js'

@SkipThrottle() // <- finding
@Controller('notes')
export class NotesController {
  constructor(private readonly notes: Notes) {}

  @Put('')
  async save(@Body() body: { text: string }) {
    return this.notes.save(body.text)
  }
}
