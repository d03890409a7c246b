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
    if (redis.opsForValue().get(key) != null) { // <- finding
      return;
    }
    mailer.send(team);
    redis.opsForValue().set(key, "1");
  }
}
