import { startCourse } from './courses'

export async function onEnrolled(event: { id: string; course: string; member: string }) {
  await startCourse(event.course, event.member)
}
