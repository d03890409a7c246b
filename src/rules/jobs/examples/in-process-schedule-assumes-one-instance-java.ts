import type { Examples } from '#model/rule'

export const inProcessScheduleAssumesOneInstanceJava: Examples = {
  bad: [
    `package com.example;

import org.springframework.mail.javamail.JavaMailSender;

@Service
public class Example {
  private final JavaMailSender mail;
  @Scheduled(cron = "0 0 8 * * *") // <- finding
  public void remind() {
    mail.send(reminder());
  }
  private Message reminder() { return null; }
}
`,
    `package com.example;

import org.springframework.kafka.core.KafkaTemplate;

@Service
public class Example {
  private final KafkaTemplate<String, String> kafka;
  @Scheduled(fixedRate = 60000) // <- finding
  public void publish() {
    kafka.send("totals", totals());
  }
  private String totals() { return ""; }
}
`,
    {
      title: 'the lock was removed',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.mail.javamail.JavaMailSender;

@Service
public class Example {
  private final JavaMailSender mail;
  @Scheduled(cron = "0 0 8 * * *")
  @SchedulerLock(name = "remind")
  public void remind() {
    mail.send(reminder());
  }
  private Message reminder() { return null; }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.mail.javamail.JavaMailSender;

@Service
public class Example {
  private final JavaMailSender mail;
  @Scheduled(cron = "0 0 8 * * *") // <- finding
  public void remind() {
    mail.send(reminder());
  }
  private Message reminder() { return null; }
}
`,
      },
    },
  ],
  good: [
    `package com.example;

import org.springframework.mail.javamail.JavaMailSender;

@Service
public class Example {
  private final JavaMailSender mail;
  @Scheduled(cron = "0 0 8 * * *")
  @SchedulerLock(name = "remind", lockAtMostFor = "10m")
  public void remind() {
    mail.send(reminder());
  }
  private Message reminder() { return null; }
}
`,
    `package com.example;


@Service
public class Example {
  @Scheduled(fixedDelay = 60000)
  public void refresh() {
    cache.reload();
  }
}
`,
    `package com.example;

import org.springframework.mail.javamail.JavaMailSender;

@Service
public class Example {
  private final JavaMailSender mail;
  @Scheduled(cron = "0 0 8 * * *")
  public void remind() {
    if (!leader.isLeader()) return;
    mail.send(reminder());
  }
  private Message reminder() { return null; }
}
`,
  ],
}
