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
    waiting(labels);
    return labels;
  }

  private static void waiting(ThreadPoolTaskExecutor pool) {
    pool.setWaitForTasksToCompleteOnShutdown(true);
    pool.setAwaitTerminationSeconds(25);
  }
}
