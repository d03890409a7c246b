import { ui } from './ui.js'

export async function moveTo(x: number): Promise<void> {
  await ui.draw(x)
  await ui.setCursor(x)
}
