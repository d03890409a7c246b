import type { Examples } from '#model/rule'

const service = (body: string): string => `package shop;

import java.time.Duration;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Service;

@Service
public class Notices {
  private final StringRedisTemplate redis;
  private final Mailer mailer;

  public void notify(String team) {
    String key = "notified:" + team;
${body}
  }
}
`

export const claimInTwoStepsJava: Examples = {
  bad: [
    service(`    if (redis.hasKey(key)) { // <- finding
      return;
    }
    redis.opsForValue().set(key, "1", Duration.ofHours(1));
    mailer.send(team);`),
    service(`    if (redis.opsForValue().get(key) != null) { // <- finding
      return;
    }
    mailer.send(team);
    redis.opsForValue().set(key, "1");`),
    service(`    if (!redis.hasKey(key)) { // <- finding
      redis.opsForValue().set(key, "1", Duration.ofHours(1));
      mailer.send(team);
    }`),
  ],
  good: [
    service(`    if (!redis.opsForValue().setIfAbsent(key, "1", Duration.ofHours(1))) {
      return;
    }
    mailer.send(team);`),
    service(`    if (redis.hasKey(key)) {
      return;
    }
    redis.opsForValue().set(key, rates.of(team), Duration.ofHours(1));`),
    service(`    if (redis.hasKey(key)) {
      return;
    }
    mailer.send(team);`),
    service(`    lock.lock();
    if (redis.hasKey(key)) {
      return;
    }
    redis.opsForValue().set(key, "1", Duration.ofHours(1));`),
  ],
}
