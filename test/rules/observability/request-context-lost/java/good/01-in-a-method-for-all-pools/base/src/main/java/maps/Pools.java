package maps;

import org.springframework.core.task.support.ContextPropagatingTaskDecorator;
import java.util.concurrent.Executor;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

public class Pools {
    @Bean
    Executor tiles() {
        ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
        pool.setCorePoolSize(8);
        pool.setTaskDecorator(new ContextPropagatingTaskDecorator());
        return pool;
    }
}
