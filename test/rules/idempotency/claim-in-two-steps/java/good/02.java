package shop;

import java.time.Duration;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Service;

@Service
public class Notices {
  private final StringRedisTemplate redis;
  private final Mailer mailer;

  public void notify(String team) {
    String key = "notified:" + team;
    if (redis.hasKey(key)) {
      return;
    }
    redis.opsForValue().set(key, rates.of(team), Duration.ofHours(1));
  }
}
