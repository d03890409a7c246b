package depot;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

@Configuration
class Threads {
  @Bean
  ThreadPoolTaskExecutor labels() {
    ThreadPoolTaskExecutor labels = new ThreadPoolTaskExecutor();
    labels.setCorePoolSize(6);
    return labels;
  }

  @Bean
  ThreadPoolTaskExecutor scans() {
    ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
    pool.setCorePoolSize(1);
    pool.setWaitForTasksToCompleteOnShutdown(true);
    pool.setAwaitTerminationSeconds(10);
    return pool;
  }
}
