package shop;

import jakarta.annotation.PostConstruct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import redis.clients.jedis.JedisPooled;

@Component
public class Suggestions {
    private static final Logger log = LoggerFactory.getLogger(Suggestions.class);
    private final JedisPooled cache;

    public Suggestions(JedisPooled cache) {
        this.cache = cache;
    }

    @PostConstruct
    void connect() {
        try {
            cache.ping();
        } catch (RuntimeException e) { // <- finding
            log.warn("cache unreachable, suggestions start cold", e);
        }
    }
}
