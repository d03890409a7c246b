package depot;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

@Configuration
class Threads {
  @Bean
  ThreadPoolTaskExecutor labels() {
    ThreadPoolTaskExecutor labels = new ThreadPoolTaskExecutor();
    labels.setCorePoolSize(2);
    labels.setWaitForTasksToCompleteOnShutdown(true); // <- finding
    labels.setAwaitTerminationSeconds(25);
    return labels;
  }
}
