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
    if (!redis.hasKey(key)) { // <- finding
      redis.opsForValue().set(key, "1", Duration.ofHours(1));
      mailer.send(team);
    }
  }
}
