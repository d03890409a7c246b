import type { Examples } from '#model/rule'

const job = (annotation: string, mark = ' // <- finding'): string => `package shop;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class Cleaning {
  ${annotation}${mark}
  public void clean() {
    carts.removeOld();
  }
}
`
const path = 'src/main/java/shop/Cleaning.java'
const base = { 'README.md': '# Shop\n\n## Build\n\nmvn package\n' }

export const scheduleWithoutInspectionNotesJava: Examples = {
  bad: [
    { title: 'by a time', base, files: { ...base, [path]: job('@Scheduled(cron = "0 0 3 * * *")') } },
    { title: 'every day', base, files: { ...base, [path]: job('@Scheduled(cron = "@daily")') } },
    {
      title: 'by a time that may be set',
      base,
      files: { ...base, [path]: job('@Scheduled(zone = "UTC", cron = "${clean.at:0 30 2 * * *}")') },
    },
  ],
  good: [
    {
      title: 'the notes tell how to look',
      base,
      files: {
        'README.md': '# Shop\n\n## When a job is stuck\n\nLook at last_run.\n',
        [path]: job('@Scheduled(cron = "0 0 3 * * *")', ''),
      },
    },
    {
      title: 'it was there',
      base: { ...base, [path]: job('@Scheduled(cron = "0 0 3 * * *")', '') },
      files: { ...base, [path]: job('@Scheduled(cron = "0 0 4 * * *")', '') },
    },
    { title: 'what only ticks', base, files: { ...base, [path]: job('@Scheduled(fixedDelay = 60_000)', '') } },
    { title: 'once, after the start', base, files: { ...base, [path]: job('@Scheduled(initialDelay = 1_000)', '') } },
  ],
}
